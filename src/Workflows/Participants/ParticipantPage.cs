using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Participants;

/// <summary>One participant, as far as the reader may see her.</summary>
public sealed record ParticipantPage
{
    /// <summary>Top of the page.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Her row.</summary>
    public required ParticipantRow Row { get; init; }

    /// <summary>The version that changes build on.</summary>
    public required int Version { get; init; }

    /// <summary>True where the reader may see who she is.</summary>
    public required bool SeesIdentity { get; init; }

    /// <summary>True where she may be changed by the reader.</summary>
    public required bool MayChange { get; init; }

    /// <summary>Protection; shown to whoever sees the page.</summary>
    public required ProtectionLevel Protection { get; init; }

    /// <summary>True where a protected identity is kept.</summary>
    public required bool IdentityIsKept { get; init; }

    /// <summary>Kind of identity number.</summary>
    public required IdentityKind IdentityKind { get; init; }

    /// <summary>How sure the identity behind a samordningsnummer is; null where nobody has said.</summary>
    public required IdentityConfidence? IdentityConfidence { get; init; }

    /// <summary>True where the samordningsnummer is declared dormant (vilande).</summary>
    public required bool IdentityIsDormant { get; init; }

    /// <summary><c>ÅÅÅÅMMDD-****</c>; null where there is none or the reader may not see it.</summary>
    public required string? MaskedNumber { get; init; }

    /// <summary>How many numbers she had before.</summary>
    public required int EarlierNumbers { get; init; }

    /// <summary>True where her age is outside 16–67: look again.</summary>
    public required bool IsOfUnusualAge { get; init; }

    /// <summary>What is said of her, as the form for corrections takes it; without the number.</summary>
    public required NewParticipant Said { get; init; }

    /// <summary>What of participants the requirement profiles of her track ask for.</summary>
    public required AskedFacts Asked { get; init; }

    /// <summary>Who may see who she is, where her protected identity is kept; empty for others, and for who may not see it.</summary>
    public required IReadOnlyList<NamedReader> Readers { get; init; }

    /// <summary>What gate P1 asks for, as far as it is known.</summary>
    public required Preparation Preparation { get; init; }

    /// <summary>What gate P1 still asks for; empty where she has passed it, or may.</summary>
    public required IReadOnlyList<Refusal> Missing { get; init; }

    /// <summary>Where her status may go from here by an act of its own.</summary>
    public required IReadOnlyList<ParticipantStatus> NextStatuses { get; init; }

    /// <summary>When her chain was decided.</summary>
    public required DateOnly? ChainDecidedOn { get; init; }

    /// <summary>When she was informed of it.</summary>
    public required DateOnly? ChainInformedOn { get; init; }

    /// <summary>Steps of her chain in order.</summary>
    public required IReadOnlyList<StepRow> Steps { get; init; }

    /// <summary>Steps of the track's chain that she has not got; empty where she may not be changed, or no chain is fixed.</summary>
    public IReadOnlyList<OfferedStep> Offered { get; init; } = [];

    /// <summary>Where a step can be given and who can answer for it; empty where the actor may not change the chain.</summary>
    public StepHosts Hosts { get; init; } = StepHosts.None;

    /// <summary>What to look twice at in it.</summary>
    public required IReadOnlyList<ChainWarning> Warnings { get; init; }

    /// <summary>Absences, latest first.</summary>
    public required IReadOnlyList<Absence> Absences { get; init; }

    /// <summary>Consents, latest first.</summary>
    public required IReadOnlyList<ConsentRow> Consents { get; init; }

    /// <summary>What the selection decided, latest first.</summary>
    public required IReadOnlyList<SelectionResult> Selections { get; init; }

    /// <summary>Criteria of the recruitment plan by their ids.</summary>
    public required IReadOnlyDictionary<string, string> Criteria { get; init; }

    /// <summary>The plan by which she is selected; null where there is none yet.</summary>
    public required RecruitmentPlan? Plan { get; init; }

    /// <summary>Notice given after the selection.</summary>
    public required DateOnly? NoticeGivenOn { get; init; }

    /// <summary>What she was offered.</summary>
    public required NextStep? NextStep { get; init; }

    /// <summary>The controller of her data.</summary>
    public required Guid OwnerOrganisationId { get; init; }

    /// <summary>Organisations that data can pass between.</summary>
    public required IReadOnlyDictionary<Guid, string> Organisations { get; init; }

    /// <summary>Employers of the track, by the ids of their parts in it.</summary>
    public required IReadOnlyDictionary<Guid, string> Employers { get; init; }
}
