using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A decision of a subsidy has a date, and a date its decision.</summary>
internal static class DecisionHasADate
{
    public static Refusal? Check(SubsidyDecision? decision, DateOnly? decidedOn) =>
        decision is null == decidedOn is null ? null : new() { Rule = nameof(DecisionHasADate), Field = decision is null ? "beslut" : "beslutsdatum" };
}
