using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>The next step does not begin more than a year from what ends, before or after it.</summary>
internal static class TransitionDatesAreInOrder
{
    public static Refusal? Check(DateOnly? endsOn, DateOnly? startsOn) =>
        endsOn is null ? AnswerIsGiven.Check("slutar", isGiven: false)
        : startsOn < endsOn.Value.AddYears(-1) || startsOn > endsOn.Value.AddYears(1) ? new() { Rule = nameof(TransitionDatesAreInOrder), Field = "borjar" }
        : null;
}
