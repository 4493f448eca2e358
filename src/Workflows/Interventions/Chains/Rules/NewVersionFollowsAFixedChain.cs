using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>A new version begins where one is fixed and none is being worked out.</summary>
internal static class NewVersionFollowsAFixedChain
{
    public static Refusal? Check(bool hasFixed, bool hasProposed) => hasFixed && !hasProposed ? null : new Refusal { Rule = nameof(NewVersionFollowsAFixedChain) };
}
