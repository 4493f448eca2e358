using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>The last day to apply is not after the start.</summary>
internal static class ApplicationClosesBeforeTheStart
{
    public static Refusal? Check(DateOnly startsOn, DateOnly? applyBy) =>
        applyBy > startsOn ? new Refusal { Rule = nameof(ApplicationClosesBeforeTheStart), Field = "starter", Arguments = [Written.Date(applyBy.Value), Written.Date(startsOn)] } : null;
}
