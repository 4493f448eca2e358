using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention that participants have places in is not struck out.</summary>
internal static class InterventionWithParticipantsStays
{
    public static Refusal? Check(string label, int taken) =>
        taken == 0 ? null : new Refusal { Rule = nameof(InterventionWithParticipantsStays), Arguments = [label, Written.Number(taken)] };
}
