using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Children;

/// <summary>An instance that another one started has ended; <see cref="WorkflowRuntime.FollowUpAsync"/> tells the parent if it waits.</summary>
/// <param name="ParentInstanceId">Instance that started it.</param>
/// <param name="ChildInstanceId">Instance that ended.</param>
/// <param name="SubStatus">How it ended.</param>
/// <param name="Output">Its workflow outputs.</param>
public sealed record ChildWorkflowEnded(Guid ParentInstanceId, Guid ChildInstanceId, InstanceSubStatus SubStatus, IReadOnlyDictionary<string, object?> Output) : IEffect;
