using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Dues;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Changes to tasks. Each method is one transaction: task, evidence, audit, workflow state and outbox together (D2).
/// All refuse with <c>TaskIsCompletedOnlyOnce</c> (arguments: who, when as ISO instant) where somebody else finished it first,
/// and with <c>TaskWasNotChangedMeanwhile</c> where somebody else changed it. All throw <see cref="AccessDeniedException"/> where the
/// task does not exist, or the actor may not do this.
/// </summary>
public sealed class TaskCommands(
    Transactions transactions,
    AccessRights access,
    ChecklistCatalogue catalogue,
    EvidenceRules evidenceRules,
    EvidenceOfTrack evidence,
    EvidenceRegisters registers,
    ItemGraphs graphs,
    TrackSteps steps,
    TaskFinish finish,
    TaskReopening reopening,
    DueDates dueDates,
    TimeProvider clock)
{
    /// <summary>Completes a task when its evidence rule holds; otherwise one refusal per fault, named by field.</summary>
    public Task<Decision<Guid>> CompleteAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        RunAsync(actor, change.TaskId, AccessAction.CompleteTask, hand => CheckOpen(hand, change), (hand, token) => CompleteAsync(hand, change, token), cancellationToken);

    /// <summary>Keeps what was typed without completing.</summary>
    public Task<Decision<Guid>> SaveDraftAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        RunAsync(actor, change.TaskId, AccessAction.SaveDraft, hand => CheckOpen(hand, change), (hand, token) => SaveDraftAsync(hand, change, token), cancellationToken);

    /// <summary>Sends a completed task back with a reason: it becomes open again, and so do the tasks that build on it, as long as the gate it holds is shut.</summary>
    public Task<Decision<Guid>> SendBackAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        RunAsync(actor, change.TaskId, AccessAction.SendBackTask, hand => CheckFinishedAsync(hand, change), (hand, token) => SendBackAsync(hand, change.Reason!, token), cancellationToken);

    /// <summary>Waives a waivable task (gate strength W) with a reason; what only the steering group waives it is asked for (<c>WaiverRequests</c>).</summary>
    public Task<Decision<Guid>> WaiveAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            change.TaskId,
            AccessAction.WaiveTask,
            async hand => [.. await CheckOpen(hand, change), .. Refusals.Among(OnlyWaivableTasksAreWaived.Check(hand.Item), TaskIsWaivedByThoseWhoMay.Check(catalogue[hand.Item.ItemCode], actor), TextIsWritten.Check("skal", change.Reason))],
            (hand, token) => FinishAsync(hand, ChecklistStatus.Waived, change.Reason, AuditAction.TaskWaived, token),
            cancellationToken);

    /// <summary>Marks an advisory task (gate strength A) as not applicable, with a reason.</summary>
    public Task<Decision<Guid>> MarkNotApplicableAsync(Actor actor, TaskChange change, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            change.TaskId,
            AccessAction.MarkNotApplicable,
            async hand => [.. await CheckOpen(hand, change), .. Refusals.Among(OnlyAdvisoryTasksAreNotApplicable.Check(hand.Item), TextIsWritten.Check("skal", change.Reason))],
            (hand, token) => FinishAsync(hand, ChecklistStatus.NotApplicable, change.Reason, AuditAction.TaskNotApplicable, token),
            cancellationToken);

    /// <summary>Adds a comment.</summary>
    public Task<Decision<Guid>> CommentAsync(Actor actor, Guid taskId, string text, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            taskId,
            AccessAction.CommentTask,
            _ => Task.FromResult(Refusals.Among(TextIsWritten.Check("kommentar", text))),
            (hand, _) => Task.FromResult(Comment(hand, text.Trim())),
            cancellationToken);

    /// <summary>
    /// Takes the task in hand; what the actor may not even see does not exist for her. Then the rules, so that she learns why; then
    /// the right to act; then the change.
    /// </summary>
    private Task<Decision<Guid>> RunAsync(
        Actor actor,
        Guid taskId,
        AccessAction action,
        Func<TaskInHand, Task<IReadOnlyList<Refusal>>> check,
        Func<TaskInHand, CancellationToken, Task<Decision<Guid>>> change,
        CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, taskId, action, token);
                access.Demand(actor, AccessAction.ViewTask, hand.Scope);
                access.DemandInSomeState(actor, action, hand.Scope);
                var refusals = await check(hand);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, action, hand.Scope);
                return await change(hand, token);
            },
            cancellationToken);

    private async Task<TaskInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid taskId, AccessAction action, CancellationToken cancellationToken)
    {
        var trackId = await unit.Db.ChecklistItems.Where(row => row.Id == taskId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(action.ToString());
        var track = await TrackInHand.TakeAsync(unit, actor, trackId, action, SwedishTime.Today(clock), cancellationToken);
        return new TaskInHand { Track = track, Item = await unit.Db.ChecklistItems.SingleAsync(row => row.Id == taskId, cancellationToken) };
    }

    private static async Task<IReadOnlyList<Refusal>> CheckOpen(TaskInHand hand, TaskChange change)
    {
        if (TaskIsCompletedOnlyOnce.Check(hand.Item, hand.Item.IsOpen ? "" : await FinisherAsync(hand)) is { } done)
        {
            return [done];
        }

        return Refusals.Among(
            TaskWasNotChangedMeanwhile.Check(hand.Item, change.Version),
            hand is { OutlivesTrack: true, Track.Track.Status: TrackStatus.Closed or TrackStatus.Cancelled } ? null : TrackIsUnderway.Check(hand.Track.Track));
    }

    private static async Task<IReadOnlyList<Refusal>> CheckFinishedAsync(TaskInHand hand, TaskChange change) => Refusals.Among(
        OnlyFinishedTasksAreSentBack.Check(hand.Item),
        TaskOfAnEarlierTimeStaysAsItIs.Check(!await hand.Track.Db.ChecklistItems.ButEarlierTimes(hand.Track.Db).AnyAsync(row => row.Id == hand.Item.Id)),
        TaskWasNotChangedMeanwhile.Check(hand.Item, change.Version),
        TrackIsUnderway.Check(hand.Track.Track),
        TaskIsSentBackBeforeItsGateOpens.Check(hand.Gate, hand.GateHasOpened),
        TextIsWritten.Check("skal", change.Reason));

    private static async Task<string> FinisherAsync(TaskInHand hand) =>
        await hand.Track.Db.Users.Where(user => user.Id == hand.Item.CompletedBy).Select(user => user.DisplayName).SingleOrDefaultAsync()
        ?? Actor.System.DisplayName;

    private async Task<Decision<Guid>> CompleteAsync(TaskInHand hand, TaskChange change, CancellationToken cancellationToken)
    {
        var item = ItemOf(hand);
        var surroundings = await evidence.AroundAsync(hand.Track.Db, hand.Track.Track, hand.Item.SubjectId, SwedishTime.Today(clock), cancellationToken);
        var supplied = await registers.FindAsync(hand.Track.Db, item, new EvidenceQuestion(item.Code, hand.Item.TrackId, hand.Item.SubjectId) { TaskId = hand.Item.Id }, cancellationToken);
        var values = supplied?.Over(change.Values) ?? change.Values;
        IReadOnlyList<Refusal> refusals =
        [
            .. TaskComesAfterThoseItBuildsOn.Check(await SentBackTasks.BeforeAsync(hand.Track, hand.Item, graphs, cancellationToken), row => catalogue[row.ItemCode].TitleIn(CultureInfo.CurrentUICulture)),
            .. evidenceRules.Check(item, new EvidenceValues(values), surroundings),
            .. item.IsShared && supplied is not null ? Refusals.Among(EveryoneConcernedHasIt.Check(GroupFacts.CountOf(item.Code), await MissingAsync(hand, cancellationToken))) : [],
        ];
        if (refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(refusals);
        }

        (hand.Item.Evidence, hand.Item.SuppliedKeys) = (EvidenceJson.Write(values), supplied?.Keys);
        return await FinishAsync(hand, ChecklistStatus.Done, reason: null, AuditAction.TaskCompleted, cancellationToken);
    }

    /// <summary>Of whom a task that is one for all still asks something; those whom the actor may not know of are not among them.</summary>
    private static async Task<List<GroupMember>> MissingAsync(TaskInHand hand, CancellationToken cancellationToken)
    {
        var (db, trackId) = (hand.Track.Db, hand.Track.Track.Id);
        var members = (await GroupFacts.ReadAsync(db, [trackId], cancellationToken))[trackId];
        var known = (await SeenParticipants.Of(db, hand.Track.Actor, trackId).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet();
        return [.. (await SharedTasks.StateAsync(db, hand.Item, members, cancellationToken)).Missing.Where(member => known.Contains(member.Id))];
    }

    private async Task<Decision<Guid>> SaveDraftAsync(TaskInHand hand, TaskChange change, CancellationToken cancellationToken)
    {
        var refusals = evidenceRules.CheckDraft(ItemOf(hand), new EvidenceValues(change.Values));
        if (refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(refusals);
        }

        hand.Item.Evidence = EvidenceJson.Write(change.Values);
        if (hand.Item.Status is ChecklistStatus.NotStarted)
        {
            hand.Item.Status = ChecklistStatus.InProgress;
        }

        Audit(hand, AuditAction.DraftSaved, hand.Item);
        await AnnounceAsync(hand, cancellationToken);
        if (PartDues.Items.Contains(hand.Item.ItemCode, StringComparer.Ordinal))
        {
            // A draft may say the day from which the rest of it counts.
            await dueDates.FollowAsync(hand.Track.Db, hand.Track.Track, cancellationToken);
        }

        return Decision<Guid>.Accept(hand.Item.Id);
    }

    /// <summary>Where the form says how a participant's closure is prepared, her workflow hears of it: the tasks that it rests on open.</summary>
    private async Task AnnounceAsync(TaskInHand hand, CancellationToken cancellationToken)
    {
        if (hand.Item.SubjectId != hand.Item.TrackId && catalogue[hand.Item.ItemCode].Announces is { } field)
        {
            await steps.AnnounceAsync(hand.Track, hand.Item.SubjectId, EvidenceValues.FromJson(hand.Item.Evidence).Choice(field), cancellationToken);
        }
    }

    private CatalogueItem ItemOf(TaskInHand hand) => catalogue[hand.Item.ItemCode].Of(hand.Item.SubjectId == hand.Item.TrackId);

    private Decision<Guid> Comment(TaskInHand hand, string text)
    {
        var now = clock.GetUtcNow();
        hand.Track.Db.ChecklistComments.Add(new ChecklistComment
        {
            Id = Guid.CreateVersion7(now),
            ChecklistItemId = hand.Item.Id,
            Text = text,
            AuthorId = hand.Track.Actor.UserId,
            WrittenAt = now,
        });
        Audit(hand, AuditAction.TaskCommented, hand.Item);
        return Decision<Guid>.Accept(hand.Item.Id);
    }

    private async Task<Decision<Guid>> FinishAsync(TaskInHand hand, ChecklistStatus status, string? reason, string action, CancellationToken cancellationToken)
    {
        await finish.FinishAsync(hand.Track, hand.Item, status, reason, action, cancellationToken);
        await AnnounceAsync(hand, cancellationToken);
        return Decision<Guid>.Accept(hand.Item.Id);
    }

    private async Task<Decision<Guid>> SendBackAsync(TaskInHand hand, string reason, CancellationToken cancellationToken)
    {
        var graph = await graphs.OfTrackAsync(hand.Track.Db, hand.Track.Track, cancellationToken);
        var tasks = await hand.Track.Db.ChecklistItems.Where(row => row.TrackId == hand.Track.Track.Id).ButEarlierTimes(hand.Track.Db).ToListAsync(cancellationToken);
        await reopening.ReopenAsync(hand.Track, hand.Item, reason.Trim(), cancellationToken);
        Audit(hand, AuditAction.TaskSentBack, hand.Item, ("reason", reason.Trim()));
        foreach (var follower in graph.BuildingOn(hand.Item, tasks).Where(row => row.Status is ChecklistStatus.Done))
        {
            await reopening.ReopenAsync(hand.Track, follower, reason: null, cancellationToken);
            Audit(hand, AuditAction.TaskReopened, follower, ("cause", hand.Item.ItemCode));
        }

        return Decision<Guid>.Accept(hand.Item.Id);
    }

    private void Audit(TaskInHand hand, string action, ChecklistItem item, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Track.Db.AuditEvents.Add(AuditEntry.OfTask(hand.Track.Actor, action, item, clock.GetUtcNow(), arguments));
}
