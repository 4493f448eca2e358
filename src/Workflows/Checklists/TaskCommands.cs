using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Changes to tasks. Each method is one transaction: task, evidence, audit, workflow state and outbox together (D2).
/// All refuse with <c>TaskIsCompletedOnlyOnce</c> (arguments: who, when as ISO instant) where somebody else finished it first,
/// and with <c>TaskWasNotChangedMeanwhile</c> where somebody else changed it.
/// </summary>
public sealed class TaskCommands
{
    /// <summary>Completes a task when its evidence rule holds; otherwise one refusal per fault, named by field.</summary>
    public Task<Decision<Guid>> CompleteAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Keeps what was typed without completing.</summary>
    public Task<Decision<Guid>> SaveDraftAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Sends a completed task back with a reason: it becomes open again, and so do the tasks that build on it, as long as the gate it holds is shut.</summary>
    public Task<Decision<Guid>> SendBackAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Waives a waivable task (gate strength W) with a reason.</summary>
    public Task<Decision<Guid>> WaiveAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Marks an advisory task (gate strength A) as not applicable, with a reason.</summary>
    public Task<Decision<Guid>> MarkNotApplicableAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Adds a comment.</summary>
    public Task<Decision<Guid>> CommentAsync(Actor actor, Guid taskId, string text, CancellationToken cancellationToken) => throw new NotSupportedException();
}
