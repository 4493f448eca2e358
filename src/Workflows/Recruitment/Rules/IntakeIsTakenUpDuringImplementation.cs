using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>Recruitment is taken up again while the track is carried out; before, it is still going on.</summary>
internal static class IntakeIsTakenUpDuringImplementation
{
    public static Refusal? Check(TrackStatus status) =>
        status is TrackStatus.Implementation ? null : new() { Rule = nameof(IntakeIsTakenUpDuringImplementation), Arguments = [status.Code()] };
}
