using Jobbspar.Engine.Children;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>Which node of the target stands for which node of the source, by a plan.</summary>
internal sealed class ActivityCounterparts
{
    private readonly CompiledWorkflow source;
    private readonly CompiledWorkflow target;
    private readonly MigrationPlan plan;
    private readonly Lazy<ILookup<ActivityNode, ActivityNode>> backwards;

    public ActivityCounterparts(CompiledWorkflow source, CompiledWorkflow target, MigrationPlan plan)
    {
        this.source = source;
        this.target = target;
        this.plan = plan;
        backwards = new(() => source.Nodes
            .Select(node => (Node: node, Target: Of(node)))
            .Where(pair => pair.Target is not null)
            .ToLookup(pair => pair.Target!, pair => pair.Node));
    }

    /// <summary>Where the plan puts an active node; null where it says nothing, or names what is not there.</summary>
    public ActivityNode? Planned(ActivityNode node)
    {
        if (ReferenceEquals(node, source.Workflow))
        {
            return target.Workflow;
        }

        return plan.Activities.TryGetValue(node.Id, out var id) ? target.ById.GetValueOrDefault(id) : InsideTheSame(node);
    }

    /// <summary>Where the plan puts a node or, where it says nothing, the node with the same id and type.</summary>
    public ActivityNode? Of(ActivityNode node) =>
        Planned(node) ?? (target.ById.TryGetValue(node.Id, out var same) && MappingSuggestions.AreSameType(node, same) ? same : null);

    /// <summary>The source's nodes that a target's node stands for.</summary>
    public IEnumerable<ActivityNode> SourcesOf(ActivityNode node) => backwards.Value[node];

    /// <summary>The reason why <see cref="Planned"/> found nothing for an active node.</summary>
    public MigrationReason WhyNone(ActivityNode node)
    {
        if (plan.Activities.TryGetValue(node.Id, out var id))
        {
            return new MigrationReason(MigrationCodes.UnknownTarget, node.Id, id);
        }

        return EmbeddedWorkflow.Around(node) is { } owner && Planned(owner)?.Activity is EmbeddedWorkflow other && !string.Equals(other.VersionId, ((EmbeddedWorkflow)owner.Activity).VersionId, StringComparison.Ordinal)
            ? new MigrationReason(MigrationCodes.EmbeddedVersion, node.Id, other.VersionId)
            : new MigrationReason(MigrationCodes.UnmappedActivity, node.Id);
    }

    // Both versions use the same version of a workflow as an activity: what is inside is the same.
    private ActivityNode? InsideTheSame(ActivityNode node) =>
        EmbeddedWorkflow.Around(node) is { } owner && Planned(owner) is { Activity: EmbeddedWorkflow other } moved
        && string.Equals(other.VersionId, ((EmbeddedWorkflow)owner.Activity).VersionId, StringComparison.Ordinal)
            ? target.ById.GetValueOrDefault(moved.Id + node.Id[owner.Id.Length..])
            : null;
}
