namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>All that is kept of one participant, to be read by her (art. 15): in words, in the language of the request. Ids that only tie rows together are left out.</summary>
public sealed record RegisterExtract
{
    /// <summary>Name of the file, without its ending.</summary>
    public required string FileName { get; init; }

    /// <summary>Public code of the track.</summary>
    public required string TrackCode { get; init; }

    /// <summary>Its title.</summary>
    public required string TrackTitle { get; init; }

    /// <summary>Her number within the track.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset TakenOutAt { get; init; }

    /// <summary>What is kept, kind by kind; a kind of which there is nothing is left out.</summary>
    public required IReadOnlyList<ExtractSection> Sections { get; init; }
}
