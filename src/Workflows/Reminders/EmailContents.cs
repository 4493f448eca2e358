using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What digests say, read when they leave, in a constant number of statements.</summary>
internal static class EmailContents
{
    public static async Task<IReadOnlyList<ClaimedEmail>> ReadAsync(JobbsparDbContext db, IReadOnlyList<Digest> digests, CancellationToken cancellationToken)
    {
        if (digests.Count == 0)
        {
            return [];
        }

        Guid[] ids = [.. digests.Select(row => row.Id)];
        Guid[] userIds = [.. digests.Select(row => row.UserId).Distinct()];
        var allowed = await ReminderAllowance.ReadAsync(db, cancellationToken);
        var people = await (
            from user in db.Users.AsNoTracking()
            join choice in db.ReminderChoices on user.Id equals choice.UserId into choices
            from choice in choices.DefaultIfEmpty()
            where userIds.Contains(user.Id)
            select new { user.Id, user.Email, WithCalendar = choice == null || choice.WithCalendar }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var lines = (await (
            from line in db.Notifications.AsNoTracking()
            join promise in db.Promises on line.PromiseId equals promise.Id
            join item in db.ChecklistItems on line.ChecklistItemId equals item.Id into items
            from item in items.DefaultIfEmpty()
            join track in db.Tracks on line.TrackId equals track.Id into tracks
            from track in tracks.DefaultIfEmpty()
            where line.DigestId != null && ids.Contains(line.DigestId!.Value) && (promise.Status == PromiseStatus.Underway || promise.Status == PromiseStatus.Delivered)
            select new { Digest = line.DigestId ?? Guid.Empty, line.TrackId, Code = (string?)track.PublicCode, DueOn = item == null ? null : item.DueOn, Notice = promise.Code, promise.Link, Task = line.ChecklistItemId, promise.Id })
            .ToListAsync(cancellationToken)).ToLookup(row => row.Digest);
        return
        [
            .. digests.Select(digest => new ClaimedEmail
            {
                Id = digest.Id,
                Until = digest.NotBefore,
                Address = people.GetValueOrDefault(digest.UserId)?.Email,
                Tracks = [.. lines[digest.Id].Where(row => row.Code is not null).Select(row => row.Code!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Counts = CountsOf(lines[digest.Id].Select(row => (row.Notice, ThingOf(row.Task, row.Link, row.Id)))),
                NearestDue = lines[digest.Id].Min(row => row.DueOn),
                Path = lines[digest.Id].Select(row => ThingOf(row.Task, row.Link, row.Id)).Distinct(StringComparer.Ordinal).ToList() is [['/', ..] only] ? only : null,
                Duties = allowed.CalendarAttachments && people.GetValueOrDefault(digest.UserId)?.WithCalendar == true
                    ? [.. lines[digest.Id].Where(row => row is { Code: not null, TrackId: not null, DueOn: not null })
                        .GroupBy(row => (row.TrackId!.Value, row.Code!, row.DueOn!.Value))
                        .Select(group => new DatedDuty(group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Count()))
                        .OrderBy(duty => duty.DueOn).ThenBy(duty => duty.TrackCode, StringComparer.Ordinal)]
                    : [],
            }),
        ];
    }

    /// <summary>A question of which somebody is told twice, by name and by function, is one question.</summary>
    private static EmailCounts CountsOf(IEnumerable<(NoticeCode Code, string Thing)> lines)
    {
        var codes = lines.GroupBy(line => line.Thing, StringComparer.Ordinal).Select(group => group.Any(line => line.Code is NoticeCode.Decision) ? NoticeCode.Decision : group.First().Code).ToList();
        var (tasks, decisions, gaps) = (codes.Count(code => code is NoticeCode.TaskReminder), codes.Count(code => code is NoticeCode.Decision), codes.Count(code => code is NoticeCode.Gap));
        return new(tasks, decisions, gaps, codes.Count - tasks - decisions - gaps);
    }

    /// <summary>The path at which the product shows it, or what tells it from others where it has none.</summary>
    private static string ThingOf(Guid? task, string? link, Guid promise) => task is { } id ? $"/uppgifter/{id}" : link ?? promise.ToString();
}
