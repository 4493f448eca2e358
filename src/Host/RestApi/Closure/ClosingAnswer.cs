using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>How the participants of a track end, and the track itself.</summary>
internal sealed record ClosingAnswer
{
    /// <summary>Open ones by planned end, then closed ones.</summary>
    public required IReadOnlyList<ClosingRow> Participants { get; init; }

    /// <summary>Participants that are not closed, also those that the user may not see.</summary>
    public required int Open { get; init; }

    /// <summary>Local date on which the track's summary was fixed; null until it is.</summary>
    public required DateOnly? FixedOn { get; init; }

    /// <summary>Contacts after hirings, those to come first.</summary>
    public required IReadOnlyList<HiringRow> Hirings { get; init; }

    /// <summary>The latest decision about a new round.</summary>
    public required NewRoundAnswered? NewRound { get; init; }

    /// <summary>How many said yes to a next round.</summary>
    public required int Willing { get; init; }

    public static ClosingAnswer Of(TrackClosingPage page) => new()
    {
        Participants = page.Participants,
        Open = page.Open,
        FixedOn = page.FixedOn,
        Hirings = page.Hirings,
        NewRound = NewRoundAnswered.Of(page.NewRound),
        Willing = page.Willing,
    };
}
