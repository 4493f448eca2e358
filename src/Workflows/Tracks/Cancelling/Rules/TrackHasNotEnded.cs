using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Cancelling.Rules;

/// <summary>A track is cancelled before it has ended, also while it is parked.</summary>
internal static class TrackHasNotEnded
{
    public static Refusal? Check(Track track) =>
        track.Status is TrackStatus.Closed or TrackStatus.Cancelled ? new() { Rule = nameof(TrackHasNotEnded), Arguments = [track.Status.Code()] } : null;
}
