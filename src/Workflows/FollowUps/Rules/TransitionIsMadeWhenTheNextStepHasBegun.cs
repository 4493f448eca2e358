using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A transition is made when the next step has begun: its first day is known and has come.</summary>
internal static class TransitionIsMadeWhenTheNextStepHasBegun
{
    public static Refusal? Check(DateOnly? startsOn, DateOnly today) =>
        startsOn is { } start && start <= today ? null : new() { Rule = nameof(TransitionIsMadeWhenTheNextStepHasBegun), Field = "borjar" };
}
