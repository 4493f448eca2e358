using Jobbspar.Workflows.Access;

namespace Jobbspar.Workflows.Checklists;

/// <summary>What the pages show of tasks.</summary>
public sealed class TaskQueries
{
    /// <summary>The actor's open tasks in all her tracks: late first (latest first among them by due date), then by due date, track and phase.</summary>
    public Task<IReadOnlyList<TaskRow>> InboxAsync(Actor actor, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>One task.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see it.</exception>
    public Task<TaskPage> GetAsync(Actor actor, Guid taskId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
