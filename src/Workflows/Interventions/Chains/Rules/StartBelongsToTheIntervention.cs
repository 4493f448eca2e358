using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>The start is one of the same intervention in the catalogue.</summary>
internal static class StartBelongsToTheIntervention
{
    public static Refusal? Check(bool belongs) => belongs ? null : new Refusal { Rule = nameof(StartBelongsToTheIntervention), Field = "utbudsstart" };
}
