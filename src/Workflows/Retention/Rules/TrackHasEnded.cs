using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records of a track go when it has ended, not before.</summary>
internal static class TrackHasEnded
{
    public static Refusal? Check(TrackStatus status) =>
        status is TrackStatus.Closed or TrackStatus.Cancelled ? null : new() { Rule = nameof(TrackHasEnded) };
}
