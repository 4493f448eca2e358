using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Escalations;

/// <summary>A decision has been made: the coordinator gets it as a task.</summary>
/// <param name="BookmarkId">What completing the task resumes.</param>
/// <param name="ActivityId">The activity that opens it.</param>
public sealed record OpenDecisionTask(Guid BookmarkId, string ActivityId) : IEffect;
