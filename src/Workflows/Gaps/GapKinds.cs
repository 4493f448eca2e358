namespace Jobbspar.Workflows.Gaps;

/// <summary>How kinds of gaps differ in time.</summary>
public static class GapKinds
{
    /// <summary>Runs of days with a first and a last: one subject may have several, and past ones can be found again at any time.</summary>
    public static IReadOnlyList<GapKind> DatedRuns { get; } = [GapKind.UncoveredTime, GapKind.TooFewHours, GapKind.EmptyWorkplace, GapKind.NoSupervisor];

    /// <summary>True for a run of days; false for a clock that runs until something happens.</summary>
    public static bool IsDatedRun(this GapKind kind) => DatedRuns.Contains(kind);

    /// <summary>True for what a participant lacks, false for an employer.</summary>
    public static bool IsParticipants(this GapKind kind) => kind <= GapKind.LateEnd;
}
