using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>Only a proposal is changed; what is fixed is changed by a new version with a reason.</summary>
internal static class ChainIsOpenForChanges
{
    public static Refusal? Check(bool isOpen) => isOpen ? null : new Refusal { Rule = nameof(ChainIsOpenForChanges) };
}
