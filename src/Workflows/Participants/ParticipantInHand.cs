using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Participants;

/// <summary>A participant that a command holds, together with her track.</summary>
internal sealed record ParticipantInHand
{
    public required TrackInHand Track { get; init; }

    public required Participant Participant { get; init; }

    public required ParticipantViewer Viewer { get; init; }

    public required Sight Sight { get; init; }

    public JobbsparDbContext Db => Track.Db;
}
