using Jobbspar.Workflows.Gaps;

namespace Jobbspar.Host.RestApi.Gaps;

/// <summary>Gaps of a track.</summary>
internal sealed record GapsAnswer
{
    /// <summary>The gravest first.</summary>
    public required IReadOnlyList<GapRow> OpenGaps { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<GapRow> ClosedGaps { get; init; }

    /// <summary>Participants who have been accepted; null, like the figures below, where the user may not see so small a number.</summary>
    public required int? Participants { get; init; }

    /// <summary>Of them, those with an uncovered day beyond what is tolerated.</summary>
    public required int? WithGap { get; init; }

    /// <summary>Uncovered working days so far.</summary>
    public required int? LostDays { get; init; }

    /// <summary>Working days; null where there are no gaps.</summary>
    public required int? MedianWarning { get; init; }

    public static GapsAnswer Of(GapsPage page) => new()
    {
        OpenGaps = page.Open,
        ClosedGaps = page.Closed,
        Participants = page.Participants,
        WithGap = page.WithGap,
        LostDays = page.LostDays,
        MedianWarning = page.MedianWarning,
    };
}
