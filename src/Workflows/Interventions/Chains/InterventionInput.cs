using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;
using Jobbspar.Workflows.Interventions.Chains.Rules;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>What an intervention of a chain must say of itself before it is seen beside the others. Fields are named as the columns of the file.</summary>
internal static class InterventionInput
{
    private const int MostPeople = 10_000;
    private const int MostChangeoverDays = 60;
    private const int MostRelations = 20;

    public static IReadOnlyList<Refusal> Check(InterventionChange change, InterventionCatalogueItem? item)
    {
        var found = new InputFindings();
        found.Text("benämning", change.Label, 120);
        found.Required("utbud", change.CatalogueItemId is not null);
        found.Add(change.CatalogueItemId is null ? null : CatalogueItemExists.Check(item is not null));
        found.Date("start", change.PlannedStart, isRequired: true);
        found.Date("slut", change.PlannedEnd, isRequired: true);
        found.Add(InterventionEndsNoEarlierThanItStarts.Check(change.PlannedStart, change.PlannedEnd));
        found.Add(item is null && change.HoursPerWeek is null ? null : HoursAreWithinTheWeek.Check(change.HoursPerWeek ?? item?.HoursPerWeek));
        found.Add(SupportDoesNotOccupy.Check(item?.Type, change.IsOccupying ?? false));
        found.Bounds("platser", change.Capacity, 1, MostPeople);
        found.Bounds("relation", change.Relations.Count, 0, MostRelations);
        foreach (var relation in change.Relations)
        {
            found.Bounds("ställtid", relation.MaxChangeoverWorkingDays, 0, MostChangeoverDays);
            found.Date("avstämning", relation.SyncOn);
        }

        return found.Refusals;
    }
}
