using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>What a track came to. No person is in it, and small groups are hidden.</summary>
internal sealed record SummaryAnswer
{
    /// <summary>Local date on which the figures were fixed; null for figures of now.</summary>
    public required DateOnly? FixedOn { get; init; }

    /// <summary>1 for the first round.</summary>
    public required int Round { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>The figures.</summary>
    public required FiguresAnswer Figures { get; init; }

    /// <summary>Answers of the completed evaluation.</summary>
    public required IReadOnlyDictionary<EvaluationQuestion, string> Evaluation { get; init; }

    /// <summary>The latest decision about a new round.</summary>
    public required NewRoundAnswered? NewRound { get; init; }

    /// <summary>How many said yes to a next round; null where fewer than five did.</summary>
    public required int? Willing { get; init; }

    public static SummaryAnswer Of(TrackSummaryPage page) => new()
    {
        FixedOn = page.FixedOn,
        Round = page.Round,
        PlannedStart = page.PlannedStart,
        PlannedEnd = page.PlannedEnd,
        Figures = FiguresAnswer.Of(page.Figures),
        Evaluation = page.Answers,
        NewRound = NewRoundAnswered.Of(page.NewRound),
        Willing = page.Willing,
    };
}
