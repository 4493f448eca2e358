using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Workflows.Interventions.Places;

/// <summary>Places are taken only in what has been fixed: a proposal may still change, and what is struck out is not given.</summary>
internal static class InterventionIsFixed
{
    public static Refusal? Check(ChainStatus chain, InterventionStatus intervention, string label) =>
        chain is ChainStatus.Proposed || intervention is not InterventionStatus.Fixed
            ? new Refusal { Rule = nameof(InterventionIsFixed), Field = "insats", Arguments = [label] }
            : null;
}
