using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gaps;

/// <summary>All that the page <i>Glapp</i> of a track shows.</summary>
public sealed record GapsPage
{
    /// <summary>The track's head.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Open gaps, the gravest first.</summary>
    public required IReadOnlyList<GapRow> Open { get; init; }

    /// <summary>Closed gaps, the latest first.</summary>
    public required IReadOnlyList<GapRow> Closed { get; init; }

    /// <summary>Chains, by number; empty where the reader may only see figures.</summary>
    public required IReadOnlyList<ChainRow> Chains { get; init; }

    /// <summary>Workplaces that are used or were promised participants, by employer; empty where the reader may only see figures.</summary>
    public required IReadOnlyList<ChainRow> Workplaces { get; init; }

    /// <summary>True where single participants are not shown because the track has too few of them.</summary>
    public required bool IsAggregate { get; init; }

    /// <summary>Participants who have been accepted; null, like the figures below, where there are too few to be told apart from a single one.</summary>
    public required int? Participants { get; init; }

    /// <summary>Of them, those who have or had an uncovered day beyond what is tolerated.</summary>
    public required int? WithGap { get; init; }

    /// <summary>Uncovered working days so far, all participants together.</summary>
    public required int? LostDays { get; init; }

    /// <summary>Median warning time in working days of all gaps; null also where there are none.</summary>
    public required int? MedianWarning { get; init; }

    /// <summary>True where the reader may say something of gaps and bridge them.</summary>
    public bool CanChange => Head.AllowedActions.Contains(nameof(Access.AccessAction.ChangeGaps));
}
