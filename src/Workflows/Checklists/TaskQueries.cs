using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>What the pages show of tasks. Number of SQL statements is constant in the number of rows.</summary>
public sealed class TaskQueries(
    Transactions transactions,
    AccessRights access,
    ChecklistCatalogue catalogue,
    TaskRows rows,
    TrackHistory history,
    EvidenceRegisters registers,
    ParticipantAccess viewers,
    TimeProvider clock)
{
    /// <summary>The actor's open tasks in all her tracks: late first (latest first among them by due date), then by due date, track and phase.</summary>
    public Task<IReadOnlyList<TaskRow>> InboxAsync(Actor actor, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                if (!access.Allowed(actor, AccessAction.ViewOwnTasks, AccessScope.OwnThings))
                {
                    return [];
                }

                var tracks = db.Tracks.AssignedTo(db, actor.UserId, SwedishTime.Today(clock));
                return TaskRows.InOrderOfWork(await rows.ReadAsync(db, tracks, db.ChecklistItems.StillOpen(), token));
            },
            cancellationToken);

    /// <summary>One task.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see it.</exception>
    public Task<TaskPage> GetAsync(Actor actor, Guid taskId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => GetAsync(db, actor, taskId, token), cancellationToken);

    private async Task<TaskPage> GetAsync(JobbsparDbContext db, Actor actor, Guid taskId, CancellationToken cancellationToken)
    {
        var item = await db.ChecklistItems.SingleOrDefaultAsync(row => row.Id == taskId, cancellationToken)
            ?? throw new AccessDeniedException(nameof(AccessAction.ViewTask));
        var today = SwedishTime.Today(clock);
        var gate = item.Gate ?? PhaseGate.Of(item.Phase).Code;
        var state = await db.Tracks
            .Where(track => track.Id == item.TrackId)
            .Select(track => new
            {
                track.Status,
                IsAssigned = db.CoordinatorAssignments.Any(row =>
                    row.TrackId == track.Id && row.UserId == actor.UserId && row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today)),
                GateHasOpened = db.TrackGates.Any(row => row.TrackId == track.Id && row.Gate == gate && row.OpenedAt != null),
            })
            .SingleAsync(cancellationToken);
        var scope = AccessScope.OfTask(state.Status, state.IsAssigned, item.Status, item.GateStrength, state.GateHasOpened) with { OutlivesTrack = catalogue.Find(item.ItemCode)?.OutlivesTrack == true };
        access.Demand(actor, AccessAction.ViewTask, scope);

        var row = await rows.ReadAsync(db, db.Tracks, db.ChecklistItems.Where(task => task.Id == taskId), cancellationToken);
        var entry = catalogue[item.ItemCode].Of(item.SubjectId == item.TrackId);
        var supplied = item.IsOpen ? await registers.FindAsync(db, entry, new EvidenceQuestion(entry.Code, item.TrackId, item.SubjectId) { TaskId = item.Id }, cancellationToken) : null;
        var group = item.IsOpen && entry.IsShared ? await GroupAsync(db, actor, item, access.Allowed(actor, AccessAction.ViewParticipants, scope), cancellationToken) : null;
        var asked = entry.WaivedBy is null ? null : await WaiverRequests.OpenAsync(db, taskId, cancellationToken);
        var culture = CultureInfo.CurrentUICulture;
        return new TaskPage
        {
            Row = row.Single(),
            Text = entry.Text,
            Why = entry.Why?.In(culture) ?? "",
            Responsible = entry.Responsible,
            Contributing = entry.Contributing,
            Form = entry.FormIn(culture),
            Values = supplied?.Over(EvidenceJson.Read(item.Evidence)) ?? EvidenceJson.Read(item.Evidence),
            Supplied = supplied,
            Group = group,
            Place = item.IsOpen ? registers.Place(entry, new EvidenceQuestion(entry.Code, item.TrackId, item.SubjectId) { TaskId = item.Id }) : null,
            Reason = item.Reason,
            WasRaised = item.Status is not ChecklistStatus.Reopened && entry.IsRaisedByEvent,
            Comments = await CommentsAsync(db, taskId, cancellationToken),
            History = await history.OfTaskAsync(db, taskId, cancellationToken),
            Version = item.Version,
            WaiverAskedIn = asked,
            AllowedActions = Offered(entry, actor, access.AllowedNames(actor, scope), asked),
        };
    }

    /// <summary>Whoever may see the track's participants sees them here as there; others learn no name.</summary>
    private async Task<GroupOfTask?> GroupAsync(JobbsparDbContext db, Actor actor, ChecklistItem item, bool seesParticipants, CancellationToken cancellationToken)
    {
        var members = (await GroupFacts.ReadAsync(db, [item.TrackId], cancellationToken))[item.TrackId].ToList();
        if (members.Count == 0)
        {
            return null;
        }

        var state = await SharedTasks.StateAsync(db, item, members, cancellationToken);
        var viewer = await viewers.ViewerAsync(db, actor, item.TrackId, cancellationToken);
        var names = state.Missing.Count == 0 ? new Dictionary<Guid, ParticipantName>() : await ParticipantNames.OfTrackAsync(db, viewer, item.TrackId, cancellationToken);
        return new GroupOfTask(
            state.Progress,
            [.. state.Missing.Where(member => names.ContainsKey(member.Id)).Select(member => seesParticipants || viewer.IsEmergency ? names[member.Id] : names[member.Id] with { Name = null })]);
    }

    /// <summary>What the matrix allows, with asking in the place of waiving where others waive, and nothing while they consider it.</summary>
    private static IReadOnlySet<string> Offered(CatalogueItem item, Actor actor, IReadOnlySet<string> allowed, Guid? asked)
    {
        if (item.WaivedBy is not { } role || actor.Roles.Contains(role) || !allowed.Contains(nameof(AccessAction.WaiveTask)))
        {
            return allowed;
        }

        var offered = allowed.ToHashSet(StringComparer.Ordinal);
        offered.Remove(nameof(AccessAction.WaiveTask));
        if (asked is null)
        {
            offered.Add(TaskPage.AskForWaiver);
        }

        return offered;
    }

    private static async Task<IReadOnlyList<CommentRow>> CommentsAsync(JobbsparDbContext db, Guid taskId, CancellationToken cancellationToken)
    {
        var comments = await (
            from comment in db.ChecklistComments
            join user in db.Users on comment.AuthorId equals user.Id into users
            from user in users.DefaultIfEmpty()
            where comment.ChecklistItemId == taskId
            orderby comment.WrittenAt, comment.Id
            select new { user.DisplayName, comment.WrittenAt, comment.Text }).ToListAsync(cancellationToken);
        return comments.ConvertAll(row => new CommentRow(row.DisplayName ?? Actor.System.DisplayName, row.WrittenAt, row.Text));
    }
}
