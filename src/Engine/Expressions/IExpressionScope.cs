using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Expressions;

/// <summary>What an expression may see of the instance that it is evaluated for.</summary>
internal interface IExpressionScope
{
    Guid InstanceId { get; }

    string? CorrelationId { get; set; }

    string? InstanceName { get; set; }

    DateTimeOffset Now { get; }

    CompiledWorkflow Workflow { get; }

    object? Variable(string idOrName);

    void SetVariable(string idOrName, object? value);

    bool TryGetWorkflowInput(string name, out object? value);

    /// <summary>Last output of an activity, by the activity's id or name; null where it has not run.</summary>
    object? Output(string activity, string? output);

    object? LastResult { get; }

    /// <summary>Names of all variables in scope, innermost first.</summary>
    IEnumerable<string> VariableNames { get; }

    /// <summary>All workflow inputs.</summary>
    IReadOnlyDictionary<string, object?> WorkflowInputs { get; }
}
