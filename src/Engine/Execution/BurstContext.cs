using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Execution;

/// <summary>What activities and expressions see of a burst. One object per burst; <see cref="Current"/> says whose turn it is.</summary>
internal sealed class BurstContext(Burst burst) : ActivityContext, IExpressionScope
{
    public ActivityExecution Current { get; set; } = null!;

    public ActivityNode Node => Current.Node;

    public Burst Burst => burst;

    public override Guid InstanceId => burst.InstanceId;

    public override string? CorrelationId => burst.CorrelationId;

    public override string ActivityId => Current.Node.Id;

    public override int ExecutionId => Current.Id;

    public override DateTimeOffset Now => burst.Now;

    public CompiledWorkflow Workflow => burst.Workflow;

    public object? LastResult => burst.State.LastResult;

    /// <summary>Inputs of the innermost workflow around the activity.</summary>
    public IReadOnlyDictionary<string, object?> WorkflowInputs
    {
        get
        {
            for (var scope = Current; scope is not null; scope = scope.Parent)
            {
                if (scope.WorkflowInput is { } inputs)
                {
                    return inputs;
                }
            }

            return burst.State.Input;
        }
    }

    string? IExpressionScope.CorrelationId
    {
        get => burst.CorrelationId;
        set => burst.CorrelationId = value;
    }

    string? IExpressionScope.InstanceName
    {
        get => burst.Name;
        set => burst.Name = value;
    }

    public IEnumerable<string> VariableNames
    {
        get
        {
            for (var scope = Current; scope is not null; scope = scope.Parent)
            {
                if (scope.Locals is { } locals)
                {
                    foreach (var name in locals.Keys)
                    {
                        yield return name;
                    }
                }

                foreach (var variable in scope.Node.Variables)
                {
                    yield return variable.Name;
                }
            }
        }
    }

    public override T? Input<T>(string name)
        where T : default
    {
        var input = Node.FindInput(name);
        try
        {
            var value = input is null ? DefaultOf(name) : input.Expression.Evaluate(this);
            return ValueConversion.To<T>(value);
        }
        catch (Exception fault) when (fault is ExpressionException or FormatException)
        {
            throw new InputException(ActivityId, name, fault.Message);
        }
    }

    /// <summary>An input as it comes, without conversion.</summary>
    public object? RawInput(string name)
    {
        try
        {
            return Node.FindInput(name) is { } input ? input.Expression.Evaluate(this) : DefaultOf(name);
        }
        catch (Exception fault) when (fault is ExpressionException or FormatException)
        {
            throw new InputException(ActivityId, name, fault.Message);
        }
    }

    public override void Output(string name, object? value)
    {
        value = Kept(name, value);
        if (Node.KeepsOutputs)
        {
            if (!burst.State.ActivityOutputs.TryGetValue(ActivityId, out var outputs))
            {
                burst.State.ActivityOutputs[ActivityId] = outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
            }

            outputs[name] = value;
        }

        if (burst.Workflow.KeepsLastResult)
        {
            burst.State.LastResult = value;
        }

        foreach (var binding in Node.Outputs)
        {
            if (string.Equals(binding.Output, name, StringComparison.Ordinal))
            {
                Bind(binding, value);
            }
        }
    }

    /// <summary>Sets an output of the innermost workflow around the activity.</summary>
    public void SetWorkflowOutput(string name, object? value) => SetWorkflowOutput(name, value, Current.Node.IsWorkflow ? Current.Parent : Current);

    public override object? Variable(string name)
    {
        for (var scope = Current; scope is not null; scope = scope.Parent)
        {
            if (scope.Locals is { } locals && locals.TryGetValue(name, out var local))
            {
                return local;
            }

            if (scope.Variables is { } values && IndexOf(scope.Node.Variables, name) is >= 0 and var index)
            {
                return values[index];
            }
        }

        return null;
    }

    public override void SetVariable(string name, object? value) => SetVariable(name, value, Current);

    private void SetVariable(string name, object? value, ActivityExecution? from)
    {
        value = Kept(name, value);
        for (var scope = from; scope is not null; scope = scope.Parent)
        {
            if (scope.Locals is { } locals && locals.ContainsKey(name))
            {
                locals[name] = JsonValues.Canonical(value);
                return;
            }

            if (scope.Variables is { } values && IndexOf(scope.Node.Variables, name) is >= 0 and var index)
            {
                var declared = scope.Node.Variables[index];
                try
                {
                    values[index] = ValueConversion.ToDeclared(value, declared.Type);
                }
                catch (FormatException fault)
                {
                    throw new FormatException($"variable '{declared.Name}': {fault.Message}", fault);
                }

                return;
            }
        }

        // As in Elsa, a variable that nobody declared comes to life in the workflow's own scope.
        (burst.State.Root!.Locals ??= new Dictionary<string, object?>(StringComparer.Ordinal))[name] = JsonValues.Canonical(value);
    }

    public override object? WorkflowInput(string name) => TryGetWorkflowInput(name, out var value) ? value : null;

    public bool TryGetWorkflowInput(string name, out object? value) => WorkflowInputs.TryGetValue(name, out value);

    /// <summary>Evaluates an input of a workflow used as an activity: its expression belongs to the workflow around it.</summary>
    public object? EvaluateOutside(CompiledInput input)
    {
        var inside = Current;
        Current = inside.Parent!;
        try
        {
            return input.Expression.Evaluate(this);
        }
        catch (Exception fault) when (fault is ExpressionException or FormatException)
        {
            throw new InputException(inside.Node.Id, input.Name, fault.Message);
        }
        finally
        {
            Current = inside;
        }
    }

    public object? Output(string activity, string? output)
    {
        var id = burst.Workflow.FindByName(activity)?.Id ?? activity;
        if (!burst.State.ActivityOutputs.TryGetValue(id, out var outputs))
        {
            return null;
        }

        if (output is not null)
        {
            foreach (var (name, value) in outputs)
            {
                if (string.Equals(name, output, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }

        foreach (var value in outputs.Values)
        {
            return value;
        }

        return null;
    }

    public override object? Recall(string key) => Current.Memory is { } memory && memory.TryGetValue(key, out var value) ? value : null;

    public override void Remember(string key, object? value) =>
        (Current.Memory ??= new Dictionary<string, object?>(StringComparer.Ordinal))[key] = Kept(key, value);

    public override void Complete(string outcome = "Done") => Complete(new OutcomeSet(outcome));

    public void Complete(OutcomeSet outcomes)
    {
        Current.IsCompleting = true;
        Current.Outcomes = outcomes;
    }

    public override Guid Wait(BookmarkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Payload is { } payload && payload.Length > burst.Limits.ValueSize
            ? throw new FormatException($"what it waits with is larger than {burst.Limits.ValueSize / 1024} KB.")
            : burst.Bookmarks.Add(Current, request);
    }

    public override void Forget(Guid bookmarkId) => burst.RemoveBookmark(Current, bookmarkId);

    public override void Emit(IEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        burst.Effects.Add(effect);
    }

    public override void Publish(string eventName, object? payload = null) => burst.Publish(eventName, JsonValues.Canonical(payload));

    public override bool RunPort(string port) => RunPort(port, null);

    /// <summary>Starts the activity in an embedded port, with variables of its own.</summary>
    public bool RunPort(string port, Dictionary<string, object?>? locals)
    {
        if (Node.PortOf(port) is not { } child)
        {
            return false;
        }

        Run(child, locals);
        return true;
    }

    /// <summary>Starts a child, later in the burst.</summary>
    public void Run(ActivityNode child, Dictionary<string, object?>? locals = null) => burst.Enqueue(burst.Prepare(child, Current, locals));

    /// <summary>Makes a child's execution, to be put into the queue by the caller.</summary>
    public ActivityExecution Prepare(ActivityNode child) => burst.Prepare(child, Current);

    /// <summary>True, once, for the activity that started the instance: what it would wait for has happened.</summary>
    public bool TakeTrigger(out object? payload)
    {
        if (burst.Trigger is not { } trigger || !string.Equals(trigger.ActivityId, ActivityId, StringComparison.Ordinal))
        {
            payload = null;
            return false;
        }

        payload = trigger.Payload;
        burst.Trigger = null;
        return true;
    }

    private object? DefaultOf(string name)
    {
        foreach (var descriptor in Node.Activity.Descriptor.Inputs)
        {
            if (string.Equals(descriptor.Name, name, StringComparison.Ordinal))
            {
                return descriptor.DefaultValue;
            }
        }

        return null;
    }

    private void Bind(OutputBinding binding, object? value)
    {
        var around = Current.Node.IsWorkflow ? Current.Parent : Current;
        for (var scope = around; scope is not null; scope = scope.Parent)
        {
            if (scope.Locals?.ContainsKey(binding.Reference) == true || IndexOf(scope.Node.Variables, binding.Reference) >= 0)
            {
                SetVariable(binding.Reference, value, around);
                return;
            }
        }

        SetWorkflowOutput(binding.Reference, value is JsonNode node ? node.DeepClone() : value, around);
    }

    private void SetWorkflowOutput(string name, object? value, ActivityExecution? from)
    {
        value = Kept(name, value);
        for (var scope = from; scope is not null; scope = scope.Parent)
        {
            if (scope.WorkflowOutput is { } outputs)
            {
                outputs[name] = JsonValues.Canonical(value);
                return;
            }
        }

        burst.State.Output[name] = burst.Workflow.Outputs.TryGetValue(name, out var type) ? ValueConversion.ToDeclared(value, type) : JsonValues.Canonical(value);
    }

    /// <summary>A value that becomes part of the state: canonical, and not too large.</summary>
    private object? Kept(string name, object? value)
    {
        value = JsonValues.Canonical(value);
        var limit = burst.Limits.ValueSize;
        return ValueSize.Of(value, limit) <= limit ? value : throw new FormatException($"the value of '{name}' is larger than {limit / 1024} KB.");
    }

    private static int IndexOf(IReadOnlyList<VariableDeclaration> variables, string idOrName)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (string.Equals(variables[i].Id, idOrName, StringComparison.Ordinal))
            {
                return i;
            }
        }

        for (var i = 0; i < variables.Count; i++)
        {
            if (string.Equals(variables[i].Name, idOrName, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
