namespace Jobbspar.Workflows.Participants;

/// <summary>What is said of a participant when she is registered or corrected, as typed or read from a file. Nothing is checked yet.</summary>
public sealed record NewParticipant
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Code of <see cref="IdentityKind"/>; derived from the number where it is left out.</summary>
    public string? IdentityKind { get; init; }

    /// <summary>Identity number. Empty when somebody is corrected: the number is changed by an act of its own.</summary>
    public string? Number { get; init; }

    /// <summary>Code of <see cref="Participants.IdentityConfidence"/>.</summary>
    public string? IdentityConfidence { get; init; }

    /// <summary>Code of <see cref="ProtectionLevel"/>; none where it is left out.</summary>
    public string? Protection { get; init; }

    /// <summary>True where a protected identity is to be kept all the same.</summary>
    public bool KeepIdentity { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>ISO 639 code.</summary>
    public string? ContactLanguage { get; init; }

    /// <summary>True where an interpreter is needed.</summary>
    public bool InterpreterNeeded { get; init; }

    /// <summary>Code of <see cref="Participants.Gender"/>.</summary>
    public string? Gender { get; init; }

    /// <summary>Year of birth, where there is no number to take it from.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Code of <see cref="Participants.EducationLevel"/>.</summary>
    public string? EducationLevel { get; init; }

    /// <summary>Code of <see cref="Participants.SwedishLevel"/>; kept only where a requirement profile of the track asks for language.</summary>
    public string? SwedishLevel { get; init; }

    /// <summary>Code of <see cref="Participants.DrivingLicence"/>; kept only where a requirement profile of the track asks for a licence.</summary>
    public string? DrivingLicence { get; init; }

    /// <summary>Code of <see cref="ParticipantSource"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Her planned first day.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Her planned last day.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>Planned scope in per cent; 100 where it is left out.</summary>
    public int? PlannedScopePercent { get; init; }

    /// <summary>Codes of <see cref="Adjustment"/>.</summary>
    public IReadOnlyList<string> Adjustments { get; init; } = [];
}
