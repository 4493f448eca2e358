using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>One version of a chain with everything in it, as rows and as a plan.</summary>
internal sealed class StoredChain
{
    public required InterventionChain Chain { get; init; }

    /// <summary>In the order of the table.</summary>
    public required List<Intervention> Interventions { get; init; }

    public required List<ChainEdge> Edges { get; init; }

    /// <summary>Rows of the catalogue that the chain holds.</summary>
    public required Dictionary<Guid, InterventionCatalogueItem> Items { get; init; }

    /// <summary>Starts of the catalogue that it is bound to.</summary>
    public required Dictionary<Guid, CatalogueStart> Starts { get; init; }

    /// <summary>Reads a version in four statements; tracked where the context tracks.</summary>
    public static async Task<StoredChain> ReadAsync(JobbsparDbContext db, InterventionChain chain, CancellationToken cancellationToken) => new()
    {
        Chain = chain,
        Interventions = await db.Interventions.Where(row => row.ChainId == chain.Id).OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(cancellationToken),
        Edges = await db.ChainEdges.Where(edge => edge.ChainId == chain.Id).ToListAsync(cancellationToken),
        Items = await db.InterventionCatalogueItems
            .Where(item => db.Interventions.Any(row => row.ChainId == chain.Id && row.CatalogueItemId == item.Id))
            .ToDictionaryAsync(item => item.Id, cancellationToken),
        Starts = await db.CatalogueStarts
            .Where(start => db.Interventions.Any(row => row.ChainId == chain.Id && row.StartId == start.Id))
            .ToDictionaryAsync(start => start.Id, cancellationToken),
    };

    /// <summary>The chain as the rules see it.</summary>
    public ChainPlan Plan() => new(
        Interventions.Where(row => row.Status is not InterventionStatus.StruckOut).Select(Planned),
        Edges.Select(edge => new PlannedRelation
        {
            From = edge.FromId,
            To = edge.ToId,
            Kind = edge.Relation,
            MaxChangeoverWorkingDays = edge.MaxChangeoverWorkingDays,
            SyncOn = edge.SyncOn,
        }));

    public PlannedIntervention Planned(Intervention row)
    {
        var item = Items[row.CatalogueItemId];
        var start = row.StartId is { } id ? Starts.GetValueOrDefault(id) : null;
        return new PlannedIntervention
        {
            Id = row.Id,
            Label = row.Label,
            Type = item.Type,
            Category = item.Category,
            SecondCategory = item.SecondCategory,
            Owner = item.Owner,
            ProviderId = item.ProviderId,
            IsProcured = item.IsProcured,
            Start = row.PlannedStart,
            End = row.PlannedEnd,
            Hours = row.HoursPerWeek,
            IsOccupying = row.IsOccupying,
            IsExclusive = item.IsExclusive,
            CombinableWith = item.CombinableWith,
            LeadsToClosure = row.LeadsToClosure,
            MaxWeeks = item.MaxWeeks,
            LeadTimeWorkingDays = item.LeadTimeWorkingDays,
            StartsOn = start?.StartsOn,
            ApplyBy = start?.ApplyBy,
            RuleNeedsCheck = item.NeedsCheck && item.RuleNote is not null,
            RuleValidFrom = item.RuleValidFrom,
            RuleValidTo = item.RuleValidTo,
        };
    }
}
