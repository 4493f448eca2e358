using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Whoever decides later says when: a day to come, within two years.</summary>
internal static class LaterDecisionHasAReviewDate
{
    public static Refusal? Check(NewRoundAnswer? answer, DateOnly? reviewOn, DateOnly today) =>
        answer is NewRoundAnswer.Later && (reviewOn is null || reviewOn <= today || reviewOn > today.AddYears(2))
            ? new() { Rule = nameof(LaterDecisionHasAReviewDate), Field = "omprovas" }
            : null;
}
