using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention that a file relates to is in the file or in the chain.</summary>
internal static class OtherInterventionIsNamed
{
    public static Refusal? Check(string label, bool isKnown) =>
        isKnown ? null : new Refusal { Rule = nameof(OtherInterventionIsNamed), Field = "relation", Arguments = [label] };
}
