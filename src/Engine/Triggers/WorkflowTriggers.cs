using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Timers;

namespace Jobbspar.Engine.Triggers;

/// <summary>Finds what starts instances of a definition by itself: activities with <c>canStartWorkflow</c> at its start.</summary>
public static class WorkflowTriggers
{
    // The engine's own activities are all that can start anything; others in the definition do not matter here.
    private static readonly ActivityRegistry Own = new([]);

    /// <summary>The triggers of a definition, armed from an instant.</summary>
    /// <exception cref="InputException">What a trigger waits for cannot be told before an instance runs.</exception>
    public static IReadOnlyList<WorkflowTrigger> Of(WorkflowDefinition definition, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!MayStart(definition))
        {
            return [];
        }

        var compiled = Compile(definition);
        return [.. Starters(compiled).Select(node => Read(compiled, node, now))];
    }

    /// <summary>When a trigger that was due starts an instance next; null where it never does again.</summary>
    /// <param name="definition">Definition of the trigger.</param>
    /// <param name="activityId">Activity of the trigger.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="now">The clock.</param>
    /// <returns>The next instant after now, and whether the one that was due is to be made up for.</returns>
    public static (DateTimeOffset? Next, bool StartsLate) After(WorkflowDefinition definition, string activityId, DateTimeOffset due, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var compiled = Compile(definition);
        if (!compiled.ById.TryGetValue(activityId, out var node))
        {
            return (null, false);
        }

        var context = ContextOf(compiled, node, now);
        return node.Activity switch
        {
            Timers.Timer timer => (timer.NextAfter(context, due), Misfire.StartsLate(context, due)),
            Cron cron => (cron.Wait(context).DueAt, Misfire.StartsLate(context, due)),
            _ => (null, true),
        };
    }

    /// <summary>The trigger that a definition begins with when it is simply run; null where it begins with something else.</summary>
    public static string? First(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!MayStart(definition))
        {
            return null;
        }

        var compiled = Compile(definition);
        var root = compiled.Nodes[1];
        var first = root.Details is Flow.FlowGraph graph ? graph.Start : root.Activity is Flow.Sequence ? root.Children.FirstOrDefault() : root;
        return first is not null && Starts(first) ? first.Id : null;
    }

    /// <summary>How many instances a definition lets its triggers start.</summary>
    public static Activation ActivationOf(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var type = definition.Model["options"] is JsonObject options && options["activationStrategyType"] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
        return type.Contains("CorrelatedSingleton", StringComparison.Ordinal) ? Activation.CorrelatedSingleton
            : type.Contains("Correlation", StringComparison.Ordinal) ? Activation.Correlation
            : type.Contains("Singleton", StringComparison.Ordinal) ? Activation.Singleton
            : Activation.Always;
    }

    // Most definitions start nothing, which their JSON tells without compiling them.
    private static bool MayStart(WorkflowDefinition definition) =>
        Flow.Flowchart.CanStartWorkflow(definition.Root) || (definition.Root["activities"] is JsonArray list && list.OfType<JsonObject>().Any(Flow.Flowchart.CanStartWorkflow));

    private static CompiledWorkflow Compile(WorkflowDefinition definition) => GraphCompiler.Compile(Own, definition, NestedDefinitions.None).Workflow;

    // The root, what stands in a root flowchart, and the first of a root sequence: elsewhere nothing can begin.
    private static IEnumerable<ActivityNode> Starters(CompiledWorkflow compiled)
    {
        var root = compiled.Nodes[1];
        IEnumerable<ActivityNode> candidates = root.Activity switch
        {
            Flow.Flowchart => root.Children,
            Flow.Sequence => root.Children.Take(1),
            _ => [root],
        };
        return candidates.Where(Starts);
    }

    private static bool Starts(ActivityNode node) => node.Activity is Primitives.Event or Timers.Timer or Cron or StartAt && Flow.Flowchart.CanStartWorkflow(node.Json);

    private static WorkflowTrigger Read(CompiledWorkflow compiled, ActivityNode node, DateTimeOffset now)
    {
        var context = ContextOf(compiled, node, now);
        var trigger = new WorkflowTrigger { ActivityId = node.Id, Kind = node.TypeName };
        return node.Activity switch
        {
            Primitives.Event => trigger with { StimulusKey = StimulusKeys.Stored(Primitives.Event.NameOf(context)) },
            Timers.Timer timer => trigger with { DueAt = timer.NextAfter(context, now) },
            ITimedWait timed => trigger with { DueAt = timed.Wait(context).DueAt },
            _ => trigger,
        };
    }

    // No instance runs yet, so expressions see the defaults of variables and no inputs.
    private static BurstContext ContextOf(CompiledWorkflow compiled, ActivityNode node, DateTimeOffset now)
    {
        var instance = WorkflowRuntime.NewInstance(new() { InstanceId = Guid.Empty, DefinitionVersionId = compiled.Definition.VersionId }, compiled.Definition, now);
        var state = InstanceState.Start(compiled);
        var burst = new Burst(compiled, state, instance, now, new EngineLimits());
        return new BurstContext(burst) { Current = burst.Prepare(node, state.Root!) };
    }
}
