namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>One participant's chain of interventions (kedja av insatser) and what else covers time.</summary>
public sealed record Chain
{
    /// <summary>The working days that a change from one intervention to the next may take without being called a gap, where nothing else is said.</summary>
    public const int UsualChangeover = 2;

    /// <summary>The most working days of changeover that may be tolerated.</summary>
    public const int LongestChangeover = 5;

    /// <summary>The day from which the chain is seen: gaps with a day after it are forecasts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the participant's own time in the track.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day of the participant's own time in the track.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Interventions in any order.</summary>
    public required IReadOnlyList<ChainStep> Steps { get; init; }

    /// <summary>Breaks that were agreed and told in time, and valid absences, in any order.</summary>
    public IReadOnlyList<DateSpan> Excused { get; init; } = [];

    /// <summary>Working days of changeover that are tolerated, 0–5.</summary>
    public int ToleratedChangeoverDays { get; init; } = UsualChangeover;
}
