using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders.Contacts;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>A user's own notifications.</summary>
public sealed class NotificationQueries(Transactions transactions, AccessRights access, TaskRows tasks, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>How many are unread.</summary>
    public Task<int> CountUnreadAsync(Actor actor, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            (db, token) => Own(db, actor).CountAsync(row => row.ReadAt == null, token),
            cancellationToken);

    /// <summary>The latest 500, newest first.</summary>
    public Task<IReadOnlyList<NotificationRow>> ListAsync(Actor actor, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var rows = await (
                    from notification in Own(db, actor)
                    join promise in db.Promises on notification.PromiseId equals promise.Id
                    join item in db.ChecklistItems on notification.ChecklistItemId equals item.Id into items
                    from item in items.DefaultIfEmpty()
                    join track in db.Tracks on notification.TrackId equals track.Id into tracks
                    from track in tracks.DefaultIfEmpty()
                    orderby notification.CreatedAt descending, notification.Id descending
                    select new
                    {
                        notification.CreatedAt,
                        notification.ReadAt,
                        promise.Code,
                        promise.BusinessKey,
                        promise.Link,
                        promise.Step,
                        TaskId = notification.ChecklistItemId,
                        ItemCode = (string?)item.ItemCode,
                        DueOn = item == null ? null : item.DueOn,
                        TrackCode = (string?)track.PublicCode,
                    })
                    .Take(Most)
                    .ToListAsync(token);
                Guid[] gapIds = [.. rows.Where(row => row.Code is NoticeCode.Gap).Select(row => GapNotices.GapOf(row.Link)).OfType<Guid>().Distinct()];
                var gaps = gapIds.Length == 0
                    ? []
                    : await db.Gaps.Where(gap => gapIds.Contains(gap.Id)).Select(gap => new { gap.Id, gap.Kind, gap.Severity, gap.FirstDay }).ToDictionaryAsync(gap => gap.Id, token);
                string TitleOf(NoticeCode code, string? link, string key) =>
                    link?.EndsWith(ContactMailRefusals.Anchor, StringComparison.Ordinal) == true ? DomainTexts.ContactMailRefused
                    : RetentionNotices.TitleOf(key) is { } records ? records
                    : GapNotices.GapOf(link) is { } id && gaps.TryGetValue(id, out var gap) ? DomainTexts.GapNotice(gap.Kind, gap.Severity, gap.FirstDay) : DomainTexts.Notice(code);
                return (IReadOnlyList<NotificationRow>)rows.ConvertAll(row => new NotificationRow
                {
                    Code = row.Code,
                    TaskId = row.TaskId,
                    Link = row.Link,
                    ItemCode = row.ItemCode ?? "",
                    ItemTitle = row.ItemCode is null ? TitleOf(row.Code, row.Link, row.BusinessKey) : tasks.TitleOf(row.ItemCode),
                    TrackCode = row.TrackCode ?? "",
                    DueOn = row.DueOn,
                    Step = row.Step ?? "",
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
            async (unit, token) =>
            {
                var unread = Own(unit.Db, actor).Where(row => row.ReadAt == null);
                await unit.Db.Promises
                    .Where(promise => promise.SeenAt == null && unread.Any(row => row.PromiseId == promise.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(promise => promise.SeenAt, now), token);
                return await unread.ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), token);
            },
            cancellationToken);
    }

    private IQueryable<Notification> Own(JobbsparDbContext db, Actor actor) =>
        access.Allowed(actor, AccessAction.ViewOwnNotifications, AccessScope.OwnThings)
            ? db.Notifications.Where(row => row.UserId == actor.UserId)
            : db.Notifications.Where(_ => false);
}
