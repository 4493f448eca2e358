using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>An intervention lasts at least one day.</summary>
internal static class InterventionEndsNoEarlierThanItStarts
{
    public static Refusal? Check(DateOnly? start, DateOnly? end) =>
        end < start ? new Refusal { Rule = nameof(InterventionEndsNoEarlierThanItStarts), Field = "slut", Arguments = [Written.Date(start.Value)] } : null;
}
