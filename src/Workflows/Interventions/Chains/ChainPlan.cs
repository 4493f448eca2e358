namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>One version of a chain as a graph, without what is struck out; what the rules look at. Relations whose ends are not both in it are left out.</summary>
internal sealed class ChainPlan
{
    private readonly Dictionary<Guid, PlannedIntervention> byId;
    private readonly HashSet<(Guid Part, Guid Whole)> parts;
    private readonly HashSet<Guid> partIds;

    public ChainPlan(IEnumerable<PlannedIntervention> interventions, IEnumerable<PlannedRelation> relations)
    {
        Interventions = [.. interventions];
        byId = Interventions.ToDictionary(intervention => intervention.Id);
        Relations = [.. relations.Where(relation => byId.ContainsKey(relation.From) && byId.ContainsKey(relation.To))];
        Directed = [.. Relations.Where(relation => relation.Kind is not ChainRelation.Parallel)];
        parts = [.. Relations.Where(relation => relation.Kind is ChainRelation.PartOf).Select(relation => (relation.From, relation.To))];
        partIds = [.. parts.Select(pair => pair.Part)];
    }

    public IReadOnlyList<PlannedIntervention> Interventions { get; }

    public IReadOnlyList<PlannedRelation> Relations { get; }

    /// <summary>Relations with a direction: what follows, and what is part of another.</summary>
    public IReadOnlyList<PlannedRelation> Directed { get; }

    public PlannedIntervention this[Guid id] => byId[id];

    public PlannedIntervention? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>True where the intervention is part of another.</summary>
    public bool IsPart(Guid id) => partIds.Contains(id);

    /// <summary>True where the one is part of the other, without others between.</summary>
    public bool IsPartOf(Guid part, Guid whole) => parts.Contains((part, whole));

    /// <summary>Where one gets from an intervention: forward to what follows, both ways to what is parallel or part.</summary>
    public ILookup<Guid, Guid> Ways() => Relations
        .SelectMany(relation => relation.Kind is ChainRelation.Follows
            ? [(relation.From, relation.To)]
            : new[] { (relation.From, relation.To), (From: relation.To, To: relation.From) })
        .ToLookup(way => way.Item1, way => way.Item2);
}
