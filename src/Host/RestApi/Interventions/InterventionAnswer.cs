using Jobbspar.Workflows.Interventions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>An intervention of a track's chain.</summary>
internal sealed record InterventionAnswer
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Intervention of the catalogue.</summary>
    public required Guid CatalogueItemId { get; init; }

    /// <summary>Label in the chain.</summary>
    public required string Label { get; init; }

    /// <summary>Kind.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>Status.</summary>
    public required InterventionStatus Status { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Hours a week.</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>True where everybody goes through it.</summary>
    public required bool Mandatory { get; init; }

    /// <summary>Places of the track; null where they are not limited.</summary>
    public required int? Capacity { get; init; }

    /// <summary>Participants who have a place.</summary>
    public required int Taken { get; init; }

    /// <summary>The start in the catalogue that it is bound to.</summary>
    public required Guid? StartId { get; init; }

    /// <summary>True where days in it count as covered.</summary>
    public required bool Occupying { get; init; }

    /// <summary>True where a participant is finished when it has ended.</summary>
    public required bool LeadsToClosure { get; init; }

    /// <summary>Workplace at which it is given.</summary>
    public required Guid? WorkplaceId { get; init; }

    /// <summary>Contact who answers for it.</summary>
    public required Guid? ResponsibleContactId { get; init; }

    /// <summary>How it relates to others.</summary>
    public required IReadOnlyList<RelationRow> Relations { get; init; }

    /// <summary>The <c>If-Match</c> of its change.</summary>
    public required int Version { get; init; }

    public static InterventionAnswer Of(InterventionRow row) => new()
    {
        Id = row.Intervention.Id,
        CatalogueItemId = row.Item.Id,
        Label = row.Intervention.Label,
        Type = row.Item.Type,
        Status = row.Intervention.Status,
        PlannedStart = row.Intervention.PlannedStart,
        PlannedEnd = row.Intervention.PlannedEnd,
        HoursPerWeek = row.Intervention.HoursPerWeek,
        Mandatory = row.Intervention.IsMandatory,
        Capacity = row.Intervention.Capacity,
        Taken = row.Taken,
        StartId = row.Intervention.StartId,
        Occupying = row.Intervention.IsOccupying,
        LeadsToClosure = row.Intervention.LeadsToClosure,
        WorkplaceId = row.Intervention.WorkplaceId,
        ResponsibleContactId = row.Intervention.ResponsibleContactId,
        Relations = row.Relations,
        Version = row.Intervention.Version,
    };
}
