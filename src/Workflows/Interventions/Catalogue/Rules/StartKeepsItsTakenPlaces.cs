using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>A start that participants have places in stays, with at least as many places.</summary>
internal static class StartKeepsItsTakenPlaces
{
    public static Refusal? Check(CatalogueStart start, bool stays, int? places) =>
        start.Taken > 0 && (!stays || places < start.Taken)
            ? new Refusal { Rule = nameof(StartKeepsItsTakenPlaces), Field = "starter", Arguments = [Written.Date(start.StartsOn), Written.Number(start.Taken)] }
            : null;
}
