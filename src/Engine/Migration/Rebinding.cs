using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>
/// Binds a state that was read against one graph to another. Makes a new state and leaves the old one as it is; where anything does not fit,
/// the reasons say what, and the new state is worth nothing.
/// </summary>
internal sealed class Rebinding
{
    private readonly CompiledWorkflow source;
    private readonly CompiledWorkflow target;
    private readonly ActivityCounterparts counterparts;
    private readonly FlowTokenMove tokens;
    private readonly VariableMove variables;

    public Rebinding(CompiledWorkflow source, CompiledWorkflow target, MigrationPlan plan)
    {
        this.source = source;
        this.target = target;
        counterparts = new ActivityCounterparts(source, target, plan);
        tokens = new FlowTokenMove(counterparts, Reasons);
        variables = new VariableMove(Reasons);
    }

    public List<MigrationReason> Reasons { get; } = [];

    /// <summary>The executions of the new state, by number.</summary>
    public Dictionary<int, ActivityExecution> Executions { get; } = [];

    public InstanceState Bind(InstanceState state)
    {
        var bound = new InstanceState
        {
            LastExecutionId = state.LastExecutionId,
            Depth = state.Depth,
            LastResult = state.LastResult,
            Output = state.Output,
            Root = Bind(state.Root!, null),
        };
        variables.Inputs(state, bound, target);
        BindOutputs(state, bound);
        BindIncidents(state, bound);
        if (Reasons.Count == 0)
        {
            Reasons.AddRange(new PassedStaysPassed(counterparts, state.Root!, bound.Root!).Broken());
        }

        return bound;
    }

    // Goes on below what does not fit, so that all reasons are told at once.
    private ActivityExecution? Bind(ActivityExecution from, ActivityExecution? over)
    {
        var node = counterparts.Planned(from.Node);
        if (node is null)
        {
            Reasons.Add(counterparts.WhyNone(from.Node));
        }
        else if (!WhatLiesAhead.BeginsAnew(from) && !MappingSuggestions.AreSameType(from.Node, node))
        {
            Reasons.Add(new MigrationReason(MigrationCodes.TypeDiffers, from.Node.Id, node.TypeName));
            node = null;
        }
        else if (over is not null && !ReferenceEquals(node.Parent, over.Node))
        {
            Reasons.Add(new MigrationReason(MigrationCodes.ScopeChanged, from.Node.Id, node.Id));
        }

        var bound = node is null ? null : Copy(from, node, over);
        var taken = new Dictionary<ActivityNode, ActivityNode>();
        for (var child = from.FirstChild; child is not null; child = child.Next)
        {
            if (Bind(child, bound) is { } part && !taken.TryAdd(part.Node, child.Node) && !ReferenceEquals(taken[part.Node], child.Node))
            {
                Reasons.Add(new MigrationReason(MigrationCodes.TargetTaken, child.Node.Id, part.Node.Id));
            }
        }

        return bound;
    }

    private ActivityExecution Copy(ActivityExecution from, ActivityNode node, ActivityExecution? over)
    {
        var values = variables.Declared(from, node);
        var copy = new ActivityExecution(from.Id, node, over)
        {
            Status = from.Status,
            Variables = values,
            Locals = variables.Undeclared(from, node, values),
            Memory = MappingSuggestions.AreSameType(from.Node, node) ? from.Memory : null,
            WorkflowInput = from.WorkflowInput,
            WorkflowOutput = from.WorkflowOutput,
            Tokens = tokens.Move(from, node),
            MissedChildren = MissedChildren(from, node),
            Bookmarks = from.Bookmarks,
        };
        Executions[from.Id] = copy;
        over?.Attach(copy);
        return copy;
    }

    private List<(string ActivityId, string[] Outcomes)>? MissedChildren(ActivityExecution from, ActivityNode node)
    {
        if (from.MissedChildren is not { } missed)
        {
            return null;
        }

        var moved = new List<(string, string[])>(missed.Count);
        foreach (var (activityId, outcomes) in missed)
        {
            if (source.ById.TryGetValue(activityId, out var child) && counterparts.Of(child) is { } counterpart && ReferenceEquals(counterpart.Parent, node))
            {
                moved.Add((counterpart.Id, outcomes));
            }
            else
            {
                Reasons.Add(new MigrationReason(MigrationCodes.FaultedActivity, from.Node.Id, activityId));
            }
        }

        return moved;
    }

    private void BindOutputs(InstanceState state, InstanceState bound)
    {
        foreach (var (activityId, outputs) in state.ActivityOutputs)
        {
            if (source.ById.TryGetValue(activityId, out var node) && counterparts.Of(node) is { } counterpart)
            {
                bound.ActivityOutputs[counterpart.Id] = outputs;
            }
        }
    }

    private void BindIncidents(InstanceState state, InstanceState bound)
    {
        foreach (var incident in state.Incidents)
        {
            bound.Incidents.Add(Executions.TryGetValue(incident.ExecutionId, out var execution)
                ? incident with { ActivityId = execution.Node.Id, ActivityType = execution.Node.TypeName }
                : incident);
        }
    }
}
