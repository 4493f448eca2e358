using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Parking.Rules;

/// <summary>Only a track that is parked is taken up again.</summary>
internal static class TrackIsParked
{
    public static Refusal? Check(Track track, TrackParking? parking) =>
        track.Status is TrackStatus.Dormant && parking is not null ? null : new Refusal { Rule = nameof(TrackIsParked) };
}
