namespace Jobbspar.Workflows.Tracks;

/// <summary>One thing that happened in a track. The page turns it into a sentence by <see cref="Action"/>.</summary>
public sealed record HistoryRow
{
    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string ActorName { get; init; }

    /// <summary>Code, e.g. <c>UPPGIFT_KLAR</c>; key of the sentence.</summary>
    public required string Action { get; init; }

    /// <summary>What the sentence names, by name.</summary>
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }
}
