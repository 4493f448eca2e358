using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Children;

/// <summary>An instance that another one wants started; <see cref="WorkflowRuntime.FollowUpAsync"/> starts it.</summary>
public sealed record ChildWorkflowRequested : IEffect
{
    /// <summary>Instance that asks.</summary>
    public required Guid ParentInstanceId { get; init; }

    /// <summary>Id for the new instance; the same when the request is carried out again, so that it starts once.</summary>
    public required Guid ChildInstanceId { get; init; }

    /// <summary>Definition whose published version is to run.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Correlation id for the new instance.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>How many instances stand above the new one.</summary>
    public required int Depth { get; init; }

    /// <summary>True where the parent goes on as soon as the new instance can do no more by itself.</summary>
    public bool ReportsWhenIdle { get; init; }

    /// <summary>Workflow inputs.</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
