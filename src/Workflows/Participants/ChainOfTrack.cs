using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>Reads the chain of a track that is in force, as steps that a participant's own are copied from.</summary>
internal static class ChainOfTrack
{
    /// <summary>Steps that the participant has not got yet, in the order of the chain; empty where no chain is fixed. At most two statements.</summary>
    public static async Task<IReadOnlyList<OfferedStep>> OfferedAsync(JobbsparDbContext db, Guid trackId, IReadOnlyList<ParticipantIntervention> own, CancellationToken cancellationToken)
    {
        var known = own.Select(step => step.InterventionId).ToHashSet();
        var steps = (await InForce(db, trackId).OrderBy(row => row.Position).ToListAsync(cancellationToken)).FindAll(row => !known.Contains(row.OriginId));
        if (steps.Count == 0)
        {
            return [];
        }

        var taken = await db.InterventionPlaces.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.OriginId, row => row.Taken, cancellationToken);
        return steps.ConvertAll(row => new OfferedStep
        {
            OriginId = row.OriginId,
            Label = row.Label,
            Start = row.PlannedStart,
            End = row.PlannedEnd,
            IsMandatory = row.IsMandatory,
            PlacesLeft = row.Capacity is { } capacity ? Math.Max(0, capacity - taken.GetValueOrDefault(row.OriginId)) : null,
        });
    }

    /// <summary>Plans for the chosen steps; what another is part of comes before it.</summary>
    /// <remarks>A workplace that is used no longer, and a contact who has left, stay behind.</remarks>
    public static async Task<IReadOnlyList<StepPlan>> PlansAsync(JobbsparDbContext db, Guid trackId, IReadOnlyCollection<Guid> origins, StepHosts hosts, CancellationToken cancellationToken)
    {
        var rows = await InForce(db, trackId).Where(row => origins.Contains(row.OriginId)).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var items = rows.ConvertAll(row => row.CatalogueItemId);
        var catalogue = await db.InterventionCatalogueItems.Where(item => items.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
        var parents = await db.ChainEdges
            .Where(edge => edge.Relation == ChainRelation.PartOf && ids.Contains(edge.FromId))
            .Join(db.Interventions, edge => edge.ToId, parent => parent.Id, (edge, parent) => new { edge.FromId, parent.OriginId })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows
                .Select(row => Plan(row, catalogue[row.CatalogueItemId], parents.Find(edge => edge.FromId == row.Id)?.OriginId, hosts))
                .OrderBy(plan => plan.PartOfIntervention is null ? 0 : 1),
        ];
    }

    private static StepPlan Plan(Intervention row, Interventions.Catalogue.InterventionCatalogueItem item, Guid? parent, StepHosts hosts) => new()
    {
        InterventionId = row.OriginId,
        CatalogueItemId = item.Id,
        Type = item.Type,
        Title = row.Label,
        Occupying = row.IsOccupying,
        Exclusive = item.IsExclusive,
        CombinableWith = item.CombinableWith,
        PartOfIntervention = parent,
        PlannedStart = row.PlannedStart,
        PlannedEnd = row.PlannedEnd,
        HoursPerWeek = row.HoursPerWeek,
        WorkplaceId = hosts.Workplaces.Any(host => host.Id == row.WorkplaceId) ? row.WorkplaceId : null,
        ResponsibleContactId = hosts.Contacts.Any(host => host.Id == row.ResponsibleContactId) ? row.ResponsibleContactId : null,
    };

    private static IQueryable<Intervention> InForce(JobbsparDbContext db, Guid trackId) =>
        db.Interventions.Where(row => row.TrackId == trackId && row.Status == InterventionStatus.Fixed && db.InterventionChains.Any(chain => chain.Id == row.ChainId && chain.Status == ChainStatus.Fixed));
}
