using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>The next follow-up has a day, and it lies after this one and within a year.</summary>
internal static class NextFollowUpComesAfterThisOne
{
    public static Refusal? Check(DateOnly? heldOn, DateOnly? nextOn) =>
        nextOn is null ? AnswerIsGiven.Check("nasta", isGiven: false)
        : heldOn is { } held && (nextOn <= held || nextOn > held.AddYears(1)) ? new() { Rule = nameof(NextFollowUpComesAfterThisOne), Field = "nasta" }
        : null;
}
