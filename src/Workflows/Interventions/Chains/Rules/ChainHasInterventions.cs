using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>A chain that is fixed holds something.</summary>
internal static class ChainHasInterventions
{
    public static Refusal? Check(ChainPlan plan) => plan.Interventions.Count > 0 ? null : new Refusal { Rule = nameof(ChainHasInterventions) };
}
