using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Participants;

/// <summary>The planned breaks of a track.</summary>
public sealed record BreaksPage
{
    /// <summary>Top of the page.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>True where the reader may plan breaks.</summary>
    public required bool MayChange { get; init; }

    /// <summary>Breaks in order.</summary>
    public required IReadOnlyList<BreakRow> Rows { get; init; }

    /// <summary>What of the track a break can concern, beside the whole of it.</summary>
    public required IReadOnlyList<BreakSubject> Subjects { get; init; }
}
