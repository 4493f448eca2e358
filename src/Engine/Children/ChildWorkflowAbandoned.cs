using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Children;

/// <summary>The activity that waited for a child instance was cancelled; <see cref="WorkflowRuntime.FollowUpAsync"/> cancels the child.</summary>
/// <param name="ChildInstanceId">Instance that nobody waits for any more.</param>
public sealed record ChildWorkflowAbandoned(Guid ChildInstanceId) : IEffect;
