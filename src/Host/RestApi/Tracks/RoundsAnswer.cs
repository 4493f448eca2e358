using Jobbspar.Workflows.Rounds;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>What a file of rounds would make, or made.</summary>
internal sealed record RoundsAnswer
{
    /// <summary>Keys of the tracks, in the order of the file; empty where nothing was saved.</summary>
    public required IReadOnlyList<Guid> Tracks { get; init; }

    /// <summary>Tracks in the file.</summary>
    public required int TrackCount { get; init; }

    /// <summary>Participants in the file.</summary>
    public required int ParticipantCount { get; init; }

    /// <summary>Every fault; its field is the path within the file.</summary>
    public required IReadOnlyList<ApiReason> Faults { get; init; }

    public static RoundsAnswer Of(RoundsOutcome outcome) => new()
    {
        Tracks = outcome.Tracks,
        TrackCount = outcome.TrackCount,
        ParticipantCount = outcome.ParticipantCount,
        Faults = [.. outcome.Faults.Select(ApiReason.Of)],
    };
}
