using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>A user's own notifications.</summary>
public sealed class NotificationQueries(Transactions transactions, AccessRights access, TaskRows tasks, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>How many are unread.</summary>
    public Task<int> CountUnreadAsync(Actor actor, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            (db, token) => Own(db, actor).CountAsync(row => row.ReadAt == null, token),
            cancellationToken);

    /// <summary>The latest 100, newest first.</summary>
    public Task<IReadOnlyList<NotificationRow>> ListAsync(Actor actor, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var rows = await (
                    from notification in Own(db, actor)
                    join reminder in db.Reminders on notification.ReminderId equals reminder.Id
                    join item in db.ChecklistItems on notification.ChecklistItemId equals item.Id
                    join track in db.Tracks on notification.TrackId equals track.Id
                    orderby notification.CreatedAt descending, notification.Id descending
                    select new { notification.CreatedAt, notification.ReadAt, reminder.Step, item.Id, item.ItemCode, item.DueOn, track.PublicCode })
                    .Take(Most)
                    .ToListAsync(token);
                return (IReadOnlyList<NotificationRow>)rows.ConvertAll(row => new NotificationRow
                {
                    TaskId = row.Id,
                    ItemCode = row.ItemCode,
                    ItemTitle = tasks.TitleOf(row.ItemCode),
                    TrackCode = row.PublicCode,
                    DueOn = row.DueOn,
                    Step = row.Step,
                    CreatedAt = row.CreatedAt,
                    IsUnread = row.ReadAt is null,
                });
            },
            cancellationToken);

    /// <summary>Marks all of the actor's notifications as read.</summary>
    public Task MarkReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return transactions.RunAsync(
            (unit, token) => Own(unit.Db, actor)
                .Where(row => row.ReadAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), token),
            cancellationToken);
    }

    private IQueryable<Notification> Own(JobbsparDbContext db, Actor actor) =>
        access.Allowed(actor, AccessAction.ViewOwnNotifications, AccessScope.OwnThings)
            ? db.Notifications.Where(row => row.UserId == actor.UserId)
            : db.Notifications.Where(_ => false);
}
