using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Closure;

/// <summary>A track's summary as it is read and printed; also for the steering group, since no person is in it.</summary>
public sealed record TrackSummaryPage
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Planned first day, local date.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Planned last day, local date.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>1 for the first round.</summary>
    public required int Round { get; init; }

    /// <summary>The figures: as they were fixed, else as they are now.</summary>
    public required TrackFigures Figures { get; init; }

    /// <summary>Local date on which they were fixed; null for figures of now.</summary>
    public DateOnly? FixedOn { get; init; }

    /// <summary>The completed evaluation's answers; empty where there is none.</summary>
    public required IReadOnlyDictionary<EvaluationQuestion, string> Answers { get; init; }

    /// <summary>The latest decision about a new round.</summary>
    public NewRoundDecision? NewRound { get; init; }

    /// <summary>How many said yes to a next round; null where fewer than five are told of.</summary>
    public int? Willing { get; init; }

    /// <summary>Places of this round, proposed for the next.</summary>
    public required int PlacesPlanned { get; init; }
}
