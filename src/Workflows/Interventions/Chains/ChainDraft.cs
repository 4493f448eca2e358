using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains.Rules;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>Puts one intervention into a proposal, or another shape of one that is in it: first checked as if it were there, then saved.</summary>
internal sealed class ChainDraft(StoredChain chain)
{
    /// <summary>Every fault of the intervention and of the relations that are stated with it.</summary>
    public IReadOnlyList<Refusal> Check(Intervention? present, InterventionChange change, InterventionCatalogueItem? item, CatalogueStart? start)
    {
        var found = new InputFindings();
        var label = change.Label.Trim();
        found.AddAll(InterventionInput.Check(change, item));
        found.Add(InterventionLabelIsUnique.Check(label, chain.Interventions.Exists(row => row != present && string.Equals(row.Label, label, StringComparison.OrdinalIgnoreCase))));
        found.Add(change.StartId is null ? null : StartBelongsToTheIntervention.Check(start?.CatalogueItemId == change.CatalogueItemId));
        var known = chain.Interventions.Where(row => row.Status is not InterventionStatus.StruckOut).Select(row => row.Id).ToHashSet();
        found.AddAll(change.Relations.Select(relation => RelatedInterventionIsInTheChain.Check(known.Contains(relation.OtherId))).OfType<Refusal>());
        if (found.Refusals.Count > 0)
        {
            return found.Refusals;
        }

        var id = present?.Id ?? Guid.Empty;
        var wanted = Planned(id, change, item!, start);
        var before = chain.Plan();
        var plan = new ChainPlan(
            before.Interventions.Where(row => row.Id != id).Append(wanted),
            before.Relations.Where(relation => ChainRules.OwnerOf(relation) != id).Concat(change.Relations.Select(relation => Planned(id, relation))));
        return ChainRules.CheckOne(plan, wanted);
    }

    /// <summary>Saves it; whoever calls has checked.</summary>
    /// <returns>The intervention's id.</returns>
    public Guid Apply(JobbsparDbContext db, Intervention? present, InterventionChange change, InterventionCatalogueItem item, CatalogueStart? start, DateTimeOffset now)
    {
        var row = present ?? New(db, change, item, now);
        row.CatalogueItemId = item.Id;
        row.StartId = start?.Id;
        row.Label = change.Label.Trim();
        row.PlannedStart = change.PlannedStart!.Value;
        row.PlannedEnd = change.PlannedEnd!.Value;
        row.HoursPerWeek = change.HoursPerWeek ?? item.HoursPerWeek;
        row.IsMandatory = change.IsMandatory;
        row.IsOccupying = IsOccupying(change, item);
        row.LeadsToClosure = change.LeadsToClosure;
        row.Capacity = change.Capacity;
        row.WorkplaceId = change.WorkplaceId;
        row.ResponsibleContactId = change.ResponsibleContactId;
        if (row.Status is InterventionStatus.StruckOut)
        {
            row.Status = InterventionStatus.Proposed;
        }

        Relate(db, row.Id, change.Relations, now);
        return row.Id;
    }

    private static bool IsOccupying(InterventionChange change, InterventionCatalogueItem item) => change.IsOccupying ?? item.IsOccupying;

    private static PlannedRelation Planned(Guid id, RelationChange relation)
    {
        var isLater = relation.Relation is ChainRelation.Follows;
        return new PlannedRelation
        {
            From = isLater ? relation.OtherId : id,
            To = isLater ? id : relation.OtherId,
            Kind = relation.Relation,
            MaxChangeoverWorkingDays = relation.MaxChangeoverWorkingDays,
            SyncOn = relation.SyncOn,
        };
    }

    private static PlannedIntervention Planned(Guid id, InterventionChange change, InterventionCatalogueItem item, CatalogueStart? start) => new()
    {
        Id = id,
        Label = change.Label.Trim(),
        Type = item.Type,
        Category = item.Category,
        SecondCategory = item.SecondCategory,
        Owner = item.Owner,
        Start = change.PlannedStart!.Value,
        End = change.PlannedEnd!.Value,
        Hours = change.HoursPerWeek ?? item.HoursPerWeek,
        IsOccupying = IsOccupying(change, item),
        IsExclusive = item.IsExclusive,
        CombinableWith = item.CombinableWith,
        LeadsToClosure = change.LeadsToClosure,
        StartsOn = start?.StartsOn,
    };

    private Intervention New(JobbsparDbContext db, InterventionChange change, InterventionCatalogueItem item, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var row = new Intervention
        {
            Id = id,
            OriginId = id,
            ChainId = chain.Chain.Id,
            TrackId = chain.Chain.TrackId,
            CatalogueItemId = item.Id,
            Label = change.Label,
            Position = chain.Interventions.Count == 0 ? 1 : chain.Interventions[^1].Position + 1,
            PlannedStart = change.PlannedStart!.Value,
            PlannedEnd = change.PlannedEnd!.Value,
            HoursPerWeek = change.HoursPerWeek ?? item.HoursPerWeek,
            IsMandatory = change.IsMandatory,
            IsOccupying = IsOccupying(change, item),
            LeadsToClosure = change.LeadsToClosure,
            Status = InterventionStatus.Proposed,
        };
        db.Add(row);
        db.Add(new InterventionPlace { OriginId = id, TrackId = chain.Chain.TrackId, Capacity = change.Capacity, Taken = 0 });
        chain.Interventions.Add(row);
        return row;
    }

    private void Relate(JobbsparDbContext db, Guid id, IReadOnlyList<RelationChange> relations, DateTimeOffset now)
    {
        var wanted = relations.Select(relation => Planned(id, relation)).DistinctBy(relation => (relation.From, relation.To)).ToList();
        foreach (var edge in chain.Edges.FindAll(edge => IsStatedWith(edge, id)))
        {
            var stays = wanted.Find(relation => relation.From == edge.FromId && relation.To == edge.ToId && relation.Kind == edge.Relation);
            if (stays is null)
            {
                chain.Edges.Remove(edge);
                db.Remove(edge);
            }
            else
            {
                edge.MaxChangeoverWorkingDays = stays.MaxChangeoverWorkingDays;
                edge.SyncOn = stays.SyncOn;
                wanted.Remove(stays);
            }
        }

        foreach (var relation in wanted)
        {
            var edge = new ChainEdge
            {
                Id = Guid.CreateVersion7(now),
                ChainId = chain.Chain.Id,
                FromId = relation.From,
                ToId = relation.To,
                Relation = relation.Kind,
                MaxChangeoverWorkingDays = relation.MaxChangeoverWorkingDays,
                SyncOn = relation.SyncOn,
            };
            chain.Edges.Add(edge);
            db.Add(edge);
        }
    }

    private static bool IsStatedWith(ChainEdge edge, Guid id) => edge.Relation is ChainRelation.Follows ? edge.ToId == id : edge.FromId == id;
}
