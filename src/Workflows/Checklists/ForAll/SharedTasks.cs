using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists.ForAll;

/// <summary>
/// Keeps the tasks of recruitment that are one for all participants (REKR-06, -11 to -15) in step with the register: they complete themselves when all have what is asked,
/// and open again when somebody comes who lacks it (docs/adr/0112).
/// </summary>
/// <remarks>
/// They complete themselves once the list of candidates is said to be whole (REKR-01) and nobody on it waits to be considered: else the first candidate would complete
/// them, and each of the next ones open them. What a person sent back she completes herself, unless the whole list was gone through after that.
/// </remarks>
public sealed class SharedTasks(
    ChecklistCatalogue catalogue,
    EvidenceRules rules,
    EvidenceOfTrack evidence,
    EvidenceRegisters registers,
    ItemGraphs graphs,
    TaskFinish finish,
    TaskReopening reopening,
    WorkingDayCalendar calendar,
    TimeProvider clock)
{
    /// <summary>Working days that there are for somebody who comes late.</summary>
    private const int ForNewcomer = 5;

    private static readonly string[] Reopenings = [AuditAction.TaskSentBack, AuditAction.TaskReopened, AuditAction.TaskReopenedByVersion, AuditAction.TaskReopenedByParticipants];

    /// <summary>Follows the register, in the transaction of whoever changed it; what is completed opens what comes after it, which is looked at too.</summary>
    internal async Task FollowAsync(TrackInHand hand, CancellationToken cancellationToken)
    {
        if (hand.Track.Status is not (TrackStatus.Recruitment or TrackStatus.Implementation))
        {
            return;
        }

        var tasks = await TasksAsync(hand, cancellationToken);
        if (!tasks.Keys.Any(code => code is not GroupFacts.WholeList))
        {
            return;
        }

        var members = (await GroupFacts.ReadAsync(hand.Db, [hand.Track.Id], cancellationToken))[hand.Track.Id].ToList();
        foreach (var code in GroupFacts.Items)
        {
            if (tasks.TryGetValue(code, out var task) && await SettleAsync(hand, task, tasks.GetValueOrDefault(GroupFacts.WholeList), members, cancellationToken))
            {
                tasks = await TasksAsync(hand, cancellationToken);
            }
        }
    }

    /// <summary>The latest occurrence of each shared item, and of the list.</summary>
    private static async Task<Dictionary<string, ChecklistItem>> TasksAsync(TrackInHand hand, CancellationToken cancellationToken)
    {
        await hand.Db.SaveChangesAsync(cancellationToken);
        string[] codes = [.. GroupFacts.Items, GroupFacts.WholeList];
        var rows = await hand.Db.ChecklistItems
            .Where(row => row.TrackId == hand.Track.Id && row.SubjectId == hand.Track.Id && codes.Contains(row.ItemCode))
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.ItemCode, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Occurrence)!, StringComparer.Ordinal);
    }

    private async Task<bool> SettleAsync(TrackInHand hand, ChecklistItem task, ChecklistItem? list, List<GroupMember> members, CancellationToken cancellationToken)
    {
        // What is asked once more at the start is answered by whoever checks it then.
        if (task.Occurrence > 1)
        {
            return false;
        }

        var state = GroupFacts.Of(task.ItemCode, members);
        return task.Status is ChecklistStatus.Done
            ? state.HasNewcomer && await ReopenAsync(hand, task, cancellationToken)
            : task.IsOpen
                && state.IsComplete
                && list is { Status: ChecklistStatus.Done }
                && !members.Exists(member => member.Status is ParticipantStatus.Candidate)
                && await MayCompleteItselfAsync(hand, task, list, cancellationToken)
                && await CompleteAsync(hand, task, cancellationToken);
    }

    /// <summary>How a shared task stands by the register.</summary>
    internal static async Task<GroupState> StateAsync(JobbsparDbContext db, ChecklistItem task, IEnumerable<GroupMember> members, CancellationToken cancellationToken) => GroupFacts.Of(
        task.ItemCode,
        members,
        task is { ItemCode: GroupFacts.Registered, Occurrence: > 1 }
            ? await EarlierOccurrence.DateAsync(db, new EvidenceQuestion(task.ItemCode, task.TrackId, task.SubjectId), "datum", cancellationToken)
            : null);

    /// <summary>Not what a person sent back since the list was whole, nor what builds on a task that is to be done before it.</summary>
    private async Task<bool> MayCompleteItselfAsync(TrackInHand hand, ChecklistItem task, ChecklistItem list, CancellationToken cancellationToken)
    {
        if (task.Status is ChecklistStatus.Reopened)
        {
            var latest = await hand.Db.AuditEvents
                .Where(row => row.SubjectId == task.Id && Reopenings.Contains(row.Action))
                .OrderByDescending(row => row.Id)
                .Select(row => new { row.Action, row.At })
                .FirstOrDefaultAsync(cancellationToken);
            if (latest is not null && latest.Action is not AuditAction.TaskReopenedByParticipants && !(list.CompletedAt > latest.At))
            {
                return false;
            }
        }

        return (await SentBackTasks.BeforeAsync(hand, task, graphs, cancellationToken)).Count == 0;
    }

    private async Task<bool> CompleteAsync(TrackInHand hand, ChecklistItem task, CancellationToken cancellationToken)
    {
        var item = catalogue[task.ItemCode].Of(isOfTrack: true);
        if (await registers.FindAsync(hand.Db, item, new EvidenceQuestion(item.Code, task.TrackId, task.SubjectId) { TaskId = task.Id }, cancellationToken) is not { } supplied)
        {
            return false;
        }

        var values = supplied.Over(EvidenceJson.Read(task.Evidence));
        var surroundings = await evidence.AroundAsync(hand.Db, hand.Track, task.SubjectId, SwedishTime.Today(clock), cancellationToken);
        if (rules.Check(item, new EvidenceValues(values), surroundings).Count > 0)
        {
            return false;
        }

        task.Evidence = EvidenceJson.Write(values);
        await finish.FinishAsync(hand, task, ChecklistStatus.Done, reason: null, AuditAction.TaskCompleted, cancellationToken);
        return true;
    }

    private async Task<bool> ReopenAsync(TrackInHand hand, ChecklistItem task, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = calendar.AddWorkingDays(SwedishTime.DateOf(now), ForNewcomer);
        task.DueOn = task.DueOn < due ? due : task.DueOn;
        await reopening.ReopenAsync(hand, task, DomainTexts.ReopenedByParticipants, cancellationToken);
        hand.Db.AuditEvents.Add(AuditEntry.OfTask(hand.Actor, AuditAction.TaskReopenedByParticipants, task, now));
        return true;
    }
}
