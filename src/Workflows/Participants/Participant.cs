using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// A deltagare of a track, from candidate to closed (DOMAIN 4.9). Only <see cref="Id"/> leaves this table: workflows, logs, messages and
/// addresses carry nothing else. One person in two tracks is two rows.
/// </summary>
public sealed class Participant
{
    /// <summary>Key; the subject id of the per-participant checklist items, and of the workflow <c>deltagare</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Number within the track, from 1 in the order of registration; her pseudonym is ”Deltagare 7”.</summary>
    public required int Number { get; init; }

    /// <summary>The controller (personuppgiftsansvarig): organisation of whoever registered her, or the track's lead organisation.</summary>
    public required Guid OwnerOrganisationId { get; init; }

    /// <summary>Employer that she is meant for, once that is known.</summary>
    public Guid? TrackEmployerId { get; set; }

    /// <summary>Status; changed by <c>ParticipantCommands</c> only.</summary>
    public required ParticipantStatus Status { get; set; }

    /// <summary>Local date from which <see cref="Status"/> holds.</summary>
    public required DateOnly StatusSince { get; set; }

    /// <summary>Local date of acceptance (ANTAGEN).</summary>
    public DateOnly? AcceptedOn { get; set; }

    /// <summary>Local date of closure (AVSLUTAD).</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Her own planned first day, local date.</summary>
    public DateOnly? PlannedStart { get; set; }

    /// <summary>Her own planned last day (pGE), local date.</summary>
    public DateOnly? PlannedEnd { get; set; }

    /// <summary>Planned scope in per cent of 40 hours a week, 1–100.</summary>
    public int PlannedScopePercent { get; set; } = 100;

    /// <summary>Kind of identity number.</summary>
    public IdentityKind IdentityKind { get; set; } = IdentityKind.None;

    /// <summary>The twelve digits, sealed (<c>IdentitySeal</c>); null where there are none.</summary>
    public string? SealedNumber { get; set; }

    /// <summary>Keyed hash of the number, by which duplicates are found; null where there is none.</summary>
    public string? NumberHash { get; set; }

    /// <summary>How sure the identity behind a samordningsnummer is.</summary>
    public IdentityConfidence? IdentityConfidence { get; set; }

    /// <summary>True where the samordningsnummer is declared dormant (vilande).</summary>
    public bool IdentityIsDormant { get; set; }

    /// <summary>Protected identity; with any protection no identity is kept unless named users may see it.</summary>
    public ProtectionLevel Protection { get; set; } = ProtectionLevel.None;

    /// <summary>True where a protected participant's identity is kept all the same, for the users named in <c>participant_reader</c>.</summary>
    public bool IdentityIsKept { get; set; }

    /// <summary>Name, at most 120 characters; null for the pseudonymous.</summary>
    public string? Name { get; set; }

    /// <summary>Telephone, sealed.</summary>
    public string? SealedPhone { get; set; }

    /// <summary>E-mail address, sealed.</summary>
    public string? SealedEmail { get; set; }

    /// <summary>Language of contact, as an ISO 639 code.</summary>
    public string? ContactLanguage { get; set; }

    /// <summary>True where an interpreter is needed.</summary>
    public bool InterpreterNeeded { get; set; }

    /// <summary>Stated, never derived.</summary>
    public Gender Gender { get; set; } = Gender.NotStated;

    /// <summary>Year of birth, derived from the number or stated; reported in bands only.</summary>
    public int? BirthYear { get; set; }

    /// <summary>Highest education.</summary>
    public EducationLevel EducationLevel { get; set; } = EducationLevel.Unknown;

    /// <summary>Level of Swedish; only where the requirement profile asks.</summary>
    public SwedishLevel? SwedishLevel { get; set; }

    /// <summary>Driving licence; only where the requirement profile asks.</summary>
    public DrivingLicence? DrivingLicence { get; set; }

    /// <summary>Who came with her.</summary>
    public required ParticipantSource Source { get; set; }

    /// <summary>Adjustments that she approved.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; set; } = [];

    /// <summary>True where Arbetsförmedlingen has her registered (REKR-11).</summary>
    public bool IsRegistered { get; set; }

    /// <summary>Local date on which that was verified.</summary>
    public DateOnly? RegistrationVerifiedOn { get; set; }

    /// <summary>Party that verified it.</summary>
    public OrganisationType? RegistrationVerifiedBy { get; set; }

    /// <summary>Local date on which her conditions to complete the track were assessed (REKR-12).</summary>
    public DateOnly? ConditionsAssessedOn { get; set; }

    /// <summary>Party that assessed them.</summary>
    public OrganisationType? ConditionsAssessedBy { get; set; }

    /// <summary>Support chosen; kinds only.</summary>
    public IReadOnlyList<SupportKind> Support { get; set; } = [];

    /// <summary>Local date on which she confirmed that she takes part out of own interest (REKR-13).</summary>
    public DateOnly? OwnInterestConfirmedOn { get; set; }

    /// <summary>Party to which she confirmed it.</summary>
    public OrganisationType? OwnInterestConfirmedBy { get; set; }

    /// <summary>Version of the privacy information that she was given (REKR-14).</summary>
    public string? PrivacyNoticeVersion { get; set; }

    /// <summary>Local date on which she was given it.</summary>
    public DateOnly? PrivacyNoticeGivenOn { get; set; }

    /// <summary>Local date on which her individual chain was decided (REKR-08).</summary>
    public DateOnly? ChainDecidedOn { get; set; }

    /// <summary>Local date on which she was informed of it.</summary>
    public DateOnly? ChainInformedOn { get; set; }

    /// <summary>Local date of the decision whether the chain is adapted to earlier experience (GENO-15).</summary>
    public DateOnly? AdaptationDecidedOn { get; set; }

    /// <summary>Local date of the notice to somebody not accepted, or reserve (REKR-15).</summary>
    public DateOnly? NoticeGivenOn { get; set; }

    /// <summary>What she was offered then.</summary>
    public NextStep? NextStep { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User who registered her.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
