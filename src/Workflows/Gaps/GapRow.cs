using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Workflows.Gaps;

/// <summary>A gap as it is shown.</summary>
public sealed record GapRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version seen.</summary>
    public required int Version { get; init; }

    /// <summary>What is missing.</summary>
    public required GapKind Kind { get; init; }

    /// <summary>Participant, by name where the reader may see it; null for an employer's gap.</summary>
    public ParticipantName? Participant { get; init; }

    /// <summary>Employer.</summary>
    public string? Employer { get; init; }

    /// <summary>Workplace.</summary>
    public string? Workplace { get; init; }

    /// <summary>First working day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last working day; null where nothing says when it ends.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Working days, weeks or per cent, by the kind.</summary>
    public required int Figure { get; init; }

    /// <summary>How grave.</summary>
    public required GapSeverity Severity { get; init; }

    /// <summary>True while something of it is still to come.</summary>
    public required bool IsForecast { get; init; }

    /// <summary>Why.</summary>
    public required GapCause Cause { get; init; }

    /// <summary>What is done.</summary>
    public GapMeasure? Measure { get; init; }

    /// <summary>Who sees to it.</summary>
    public string? Owner { get; init; }

    /// <summary>Local date on which it was found.</summary>
    public required DateOnly FoundOn { get; init; }

    /// <summary>Working days of warning.</summary>
    public required int WarningDays { get; init; }

    /// <summary>Local date on which it closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>How it closed.</summary>
    public GapCloseReason? CloseReason { get; init; }
}
