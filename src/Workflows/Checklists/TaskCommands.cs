using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Changes to tasks. Each method is one transaction: task, evidence, audit, workflow state and outbox together (D2).
/// All refuse with <c>TaskIsCompletedOnlyOnce</c> (arguments: who, when as ISO instant) where somebody else finished it first,
/// and with <c>TaskWasNotChangedMeanwhile</c> where somebody else changed it.
/// </summary>
public sealed class TaskCommands(
    Transactions transactions,
    AccessRights access,
    ChecklistCatalogue catalogue,
    EvidenceRules evidenceRules,
    EvidenceReader evidence,
    ItemGraphs graphs,
    TrackSteps steps,
    ReminderPlan reminders,
    TimeProvider clock)
{
    /// <summary>Completes a task when its evidence rule holds; otherwise one refusal per fault, named by field.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not complete it.</exception>
    public Task<Decision<Guid>> CompleteAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        FinishAsync(actor, change, AccessAction.CompleteTask, CompleteAsync, cancellationToken);

    /// <summary>Keeps what was typed without completing.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not change it.</exception>
    public Task<Decision<Guid>> SaveDraftAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        FinishAsync(
            actor,
            change,
            AccessAction.SaveDraft,
            (hand, token) => Task.FromResult(SaveDraft(hand, change)),
            cancellationToken);

    /// <summary>Waives a waivable task (gate strength W) with a reason.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not waive it.</exception>
    public Task<Decision<Guid>> WaiveAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        FinishAsync(
            actor,
            change,
            AccessAction.WaiveTask,
            (hand, _, token) => CloseWithReasonAsync(hand, change, OnlyWaivableTasksAreWaived.Check(hand.Item), ChecklistStatus.Waived, AuditAction.TaskWaived, token),
            cancellationToken);

    /// <summary>Marks an advisory task (gate strength A) as not applicable, with a reason.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not change it.</exception>
    public Task<Decision<Guid>> MarkNotApplicableAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
