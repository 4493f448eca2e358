using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Arenas.Rules;

/// <summary>A package is launched towards employers where the track began with a sector; where it began with an employer, that one is known (PLAN-11).</summary>
internal static class PackageIsLaunchedInASectorTrack
{
    public static Refusal? Check(TrackApproach approach) => approach is TrackApproach.Sector ? null : new() { Rule = nameof(PackageIsLaunchedInASectorTrack) };
}
