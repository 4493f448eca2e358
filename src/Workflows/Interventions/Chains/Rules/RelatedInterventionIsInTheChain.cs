using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>Relations join interventions of the same version of the chain.</summary>
internal static class RelatedInterventionIsInTheChain
{
    public static Refusal? Check(bool isInTheChain) => isInTheChain ? null : new Refusal { Rule = nameof(RelatedInterventionIsInTheChain), Field = "relation" };
}
