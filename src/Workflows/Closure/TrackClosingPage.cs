using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Closure;

/// <summary>What the page Avslut of a track shows.</summary>
public sealed record TrackClosingPage
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Participants: open ones by planned end, then closed ones.</summary>
    public required IReadOnlyList<ClosingRow> Participants { get; init; }

    /// <summary>Figures as they are now.</summary>
    public required TrackFigures Figures { get; init; }

    /// <summary>Local date on which the summary was fixed; null while it is not.</summary>
    public DateOnly? FixedOn { get; init; }

    /// <summary>The evaluation, if it was begun.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Its answers.</summary>
    public required IReadOnlyDictionary<EvaluationQuestion, string> Answers { get; init; }

    /// <summary>The latest decision about a new round.</summary>
    public NewRoundDecision? NewRound { get; init; }

    /// <summary>How many said yes to a next round.</summary>
    public required int Willing { get; init; }

    /// <summary>Contacts after the hiring, those to come first.</summary>
    public required IReadOnlyList<HiringRow> Hirings { get; init; }

    /// <summary>Places of this round, proposed for the next.</summary>
    public required int PlacesPlanned { get; init; }

    /// <summary>Participants that are not closed, also those that the viewer may not see.</summary>
    public required int Open { get; init; }
}
