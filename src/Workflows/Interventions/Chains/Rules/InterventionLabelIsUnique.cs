using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>No two interventions of a chain are called the same: files and relations find them by it.</summary>
internal static class InterventionLabelIsUnique
{
    public static Refusal? Check(string label, bool isTaken) =>
        isTaken ? new Refusal { Rule = nameof(InterventionLabelIsUnique), Field = "benämning", Arguments = [label] } : null;
}
