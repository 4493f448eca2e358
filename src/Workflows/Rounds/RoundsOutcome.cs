using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Rounds;

/// <summary>What the import of a file of rounds would do, or did.</summary>
public sealed record RoundsOutcome
{
    /// <summary>The tracks, in the order of the file; empty where nothing was saved.</summary>
    public required IReadOnlyList<Guid> Tracks { get; init; }

    /// <summary>Tracks in the file.</summary>
    public required int TrackCount { get; init; }

    /// <summary>Participants in the file.</summary>
    public required int ParticipantCount { get; init; }

    /// <summary>Every fault; its field is the path within the file.</summary>
    public required IReadOnlyList<Refusal> Faults { get; init; }

    /// <summary>True where it was saved; false in a dry run, and where there are faults.</summary>
    public bool IsSaved => Tracks.Count > 0;
}
