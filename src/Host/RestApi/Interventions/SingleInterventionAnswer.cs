using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>One intervention of a track's chain.</summary>
internal sealed record SingleInterventionAnswer
{
    /// <summary>As in the list.</summary>
    public required InterventionAnswer Intervention { get; init; }

    /// <summary>All that is said of it: what is sent back to change it.</summary>
    public required InterventionChange Details { get; init; }

    public static SingleInterventionAnswer Of(InterventionRow row) => new()
    {
        Intervention = InterventionAnswer.Of(row),
        Details = new()
        {
            CatalogueItemId = row.Intervention.CatalogueItemId,
            StartId = row.Intervention.StartId,
            Label = row.Intervention.Label,
            PlannedStart = row.Intervention.PlannedStart,
            PlannedEnd = row.Intervention.PlannedEnd,
            HoursPerWeek = row.Intervention.HoursPerWeek,
            IsMandatory = row.Intervention.IsMandatory,
            IsOccupying = row.Intervention.IsOccupying,
            LeadsToClosure = row.Intervention.LeadsToClosure,
            Capacity = row.Intervention.Capacity,
            WorkplaceId = row.Intervention.WorkplaceId,
            ResponsibleContactId = row.Intervention.ResponsibleContactId,
            Relations =
            [
                .. row.Relations.Select(relation => new RelationChange
                {
                    Relation = relation.Relation,
                    OtherId = relation.OtherId,
                    MaxChangeoverWorkingDays = relation.MaxChangeoverWorkingDays,
                    SyncOn = relation.SyncOn,
                }),
            ],
        },
    };
}
