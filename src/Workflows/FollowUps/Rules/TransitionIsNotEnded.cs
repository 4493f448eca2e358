using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A transition that was made or broke is not changed any more.</summary>
internal static class TransitionIsNotEnded
{
    public static Refusal? Check(TransitionStatus status) =>
        status is TransitionStatus.Made or TransitionStatus.Broken ? new() { Rule = nameof(TransitionIsNotEnded), Arguments = [status.Code()] } : null;
}
