using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>A decision has a last day, today or later and within two years.</summary>
internal static class DecisionIsCarriedOutAfterItIsMade
{
    public static Refusal? Check(DateOnly? dueOn, DateOnly today) =>
        dueOn >= today && dueOn <= today.AddYears(2) ? null : new() { Rule = nameof(DecisionIsCarriedOutAfterItIsMade), Field = "klartSenast" };
}
