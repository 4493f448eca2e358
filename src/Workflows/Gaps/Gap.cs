namespace Jobbspar.Workflows.Gaps;

/// <summary>
/// A glapp of a participant or an employer (DOMAIN 5.4): foreseen, under way or over. What it is, from when and how grave is
/// computed; why, what is done and who sees to it is said by people. Closed gaps are kept for the statistics.
/// </summary>
public sealed class Gap
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>What is missing.</summary>
    public required GapKind Kind { get; init; }

    /// <summary>Participant concerned; null where it concerns an employer as such.</summary>
    public Guid? ParticipantId { get; init; }

    /// <summary>Employer's part in the track; null for a participant's gap.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>Workplace, where it concerns one.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>Kind and subjects in one, at most 120 characters: what a gap is recognised by when it is looked for again.</summary>
    public required string Key { get; init; }

    /// <summary>First working day, local date.</summary>
    public required DateOnly FirstDay { get; set; }

    /// <summary>Last working day, local date; null while nothing says when it ends.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>What its severity is reckoned from: working days mostly, weeks for too few hours, per cent for too few participants.</summary>
    public required int Figure { get; set; }

    /// <summary>How grave.</summary>
    public required GapSeverity Severity { get; set; }

    /// <summary>Local date since which it has been so grave.</summary>
    public required DateOnly SeveritySince { get; set; }

    /// <summary>True while something of it is still to come.</summary>
    public required bool IsForecast { get; set; }

    /// <summary>Why.</summary>
    public required GapCause Cause { get; set; }

    /// <summary>True where a person said why; then it is not guessed again.</summary>
    public bool CauseIsStated { get; set; }

    /// <summary>What is done about it; null until somebody says.</summary>
    public GapMeasure? Measure { get; set; }

    /// <summary>Function or work contact that sees to it, at most 120 characters; null until somebody does.</summary>
    public string? Owner { get; set; }

    /// <summary>UTC instant at which it was found.</summary>
    public required DateTimeOffset DetectedAt { get; init; }

    /// <summary>Warning time: working days from the day it was found to the day before its first; 0 where it had begun.</summary>
    public required int WarningDays { get; init; }

    /// <summary>UTC instant at which it closed.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>How it closed.</summary>
    public GapCloseReason? CloseReason { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
