using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Chains.Rules;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Workflows.Interventions.Files;

/// <summary>The rows of a chain's file as interventions beside those that a proposal has: by the same rules as in the form, first each row, then the chain that they make together.</summary>
internal sealed class AddedInterventions(StoredChain chain, IReadOnlyDictionary<string, InterventionCatalogueItem> items)
{
    private readonly List<Intervention> interventions = [];
    private readonly List<ChainEdge> edges = [];

    /// <summary>Tells every fault to its row.</summary>
    public void Check(TableReading<ChainFileRow> reading, DateTimeOffset now)
    {
        var ids = chain.Interventions.ToDictionary(row => row.Label, row => row.Id, StringComparer.OrdinalIgnoreCase);
        var rowOf = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var position = chain.Interventions.Count == 0 ? 0 : chain.Interventions[^1].Position;
        foreach (var (row, value) in reading.Rows)
        {
            var item = items.GetValueOrDefault(value.ItemCode);
            Tell(reading, row, InterventionInput.Check(value.Change with { CatalogueItemId = item?.Id ?? Guid.Empty }, item));
            Tell(reading, row, InterventionLabelIsUnique.Check(value.Change.Label, ids.ContainsKey(value.Change.Label)));
            if (item is not null && ids.TryAdd(value.Change.Label, Guid.CreateVersion7(now)))
            {
                rowOf[value.Change.Label] = row;
                interventions.Add(New(ids[value.Change.Label], value.Change, item, ++position));
            }
        }

        foreach (var (row, value) in reading.Rows)
        {
            Relate(reading, row, value, ids, now);
        }

        if (reading.FaultCount == 0)
        {
            CheckTogether(reading, rowOf);
        }
    }

    public void Save(JobbsparDbContext db)
    {
        db.AddRange(interventions);
        db.AddRange(interventions.Select(row => new InterventionPlace { OriginId = row.Id, TrackId = row.TrackId, Capacity = row.Capacity, Taken = 0 }));
        db.AddRange(edges);
    }

    private static void Tell(TableReading<ChainFileRow> reading, int row, params IEnumerable<Decisions.Refusal?> refusals)
    {
        foreach (var refusal in refusals)
        {
            if (refusal is not null)
            {
                reading.Add(row, refusal);
            }
        }
    }

    private void Relate(TableReading<ChainFileRow> reading, int row, ChainFileRow value, Dictionary<string, Guid> ids, DateTimeOffset now)
    {
        foreach (var (relation, other) in value.Relations)
        {
            if (OtherInterventionIsNamed.Check(other, ids.ContainsKey(other)) is { } unknown)
            {
                reading.Add(row, unknown);
            }
            else if (ids.TryGetValue(value.Change.Label, out var own))
            {
                var isLater = relation is ChainRelation.Follows;
                edges.Add(new ChainEdge
                {
                    Id = Guid.CreateVersion7(now),
                    ChainId = chain.Chain.Id,
                    FromId = isLater ? ids[other] : own,
                    ToId = isLater ? own : ids[other],
                    Relation = relation,
                    MaxChangeoverWorkingDays = value.MaxChangeoverWorkingDays,
                    SyncOn = isLater ? value.SyncOn : null,
                });
            }
        }
    }

    /// <summary>The chain as it would be; a fault is told to the first row that it names.</summary>
    private void CheckTogether(TableReading<ChainFileRow> reading, Dictionary<string, int> rowOf)
    {
        var whole = new StoredChain
        {
            Chain = chain.Chain,
            Interventions = [.. chain.Interventions, .. interventions],
            Edges = [.. chain.Edges, .. edges],
            Items = chain.Items.Values.Concat(items.Values).DistinctBy(item => item.Id).ToDictionary(item => item.Id),
            Starts = chain.Starts,
        };
        foreach (var refusal in ChainRules.CheckWhole(whole.Plan()).Where(refusal => refusal.Rule is not nameof(ChainLeadsToEmploymentOrClosure)))
        {
            reading.Add(refusal.Arguments.SelectMany(argument => argument.Split(" → ")).Select(label => rowOf.GetValueOrDefault(label)).FirstOrDefault(row => row > 0, 1), refusal);
        }
    }

    private Intervention New(Guid id, InterventionChange change, InterventionCatalogueItem item, int position) => new()
    {
        Id = id,
        OriginId = id,
        ChainId = chain.Chain.Id,
        TrackId = chain.Chain.TrackId,
        CatalogueItemId = item.Id,
        Label = change.Label,
        Position = position,
        PlannedStart = change.PlannedStart ?? default,
        PlannedEnd = change.PlannedEnd ?? default,
        HoursPerWeek = change.HoursPerWeek ?? item.HoursPerWeek,
        IsMandatory = change.IsMandatory,
        IsOccupying = change.IsOccupying ?? item.IsOccupying,
        LeadsToClosure = change.LeadsToClosure,
        Capacity = change.Capacity,
        Status = InterventionStatus.Proposed,
    };
}
