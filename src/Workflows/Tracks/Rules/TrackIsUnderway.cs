using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>Work is done in a track that is in one of its four phases.</summary>
internal static class TrackIsUnderway
{
    public static Refusal? Check(Track track) =>
        track.Status is TrackStatus.Planning or TrackStatus.Recruitment or TrackStatus.Implementation or TrackStatus.Closure
            ? null
            : new() { Rule = nameof(TrackIsUnderway), Arguments = [track.Status.Code()] };
}
