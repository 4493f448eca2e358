using System.Security.Cryptography;
using System.Text;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>How a person is told: her choices, and the secret address at which her calendar finds her duties.</summary>
public sealed class OwnReminders(Transactions transactions, AccessRights access, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>What she has chosen, within what is allowed.</summary>
    /// <exception cref="AccessDeniedException">The actor has no account of this kind.</exception>
    public Task<OwnRemindersView> GetAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeOwnReminders, AccessScope.OwnThings);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var allowed = await ReminderAllowance.ReadAsync(db, token);
                var choice = await db.ReminderChoices.SingleOrDefaultAsync(row => row.UserId == actor.UserId, token);
                var feed = await db.CalendarFeeds.SingleOrDefaultAsync(row => row.UserId == actor.UserId, token);
                return new OwnRemindersView
                {
                    Allowance = allowed,
                    HasAddress = await db.Users.AnyAsync(user => user.Id == actor.UserId && user.Email != null && user.Email != "", token),
                    ByEmail = (choice?.ByEmail ?? true) || !allowed.EmailMayBeDeclined,
                    WithCalendar = (choice?.WithCalendar ?? true) && allowed.CalendarAttachments,
                    FeedSince = feed?.CreatedAt,
                    FeedReadAt = feed?.ReadAt,
                };
            },
            cancellationToken);
    }

    /// <summary>Keeps her choices. What is not allowed stays as the organisation has it.</summary>
    /// <exception cref="AccessDeniedException">The actor has no account of this kind.</exception>
    public Task<Decision<bool>> ChooseAsync(Actor actor, bool byEmail, bool withCalendar, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeOwnReminders, AccessScope.OwnThings);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (!byEmail && !(await ReminderAllowance.ReadAsync(unit.Db, token)).EmailMayBeDeclined)
                {
                    return Decision<bool>.Refuse(new Refusal { Rule = "EmailMayBeDeclined", Field = "epost" });
                }

                if (await unit.Db.ReminderChoices.SingleOrDefaultAsync(row => row.UserId == actor.UserId, token) is { } choice)
                {
                    (choice.ByEmail, choice.WithCalendar) = (byEmail, withCalendar);
                }
                else
                {
                    unit.Db.ReminderChoices.Add(new ReminderChoice { UserId = actor.UserId, ByEmail = byEmail, WithCalendar = withCalendar });
                }

                return Decision<bool>.Accept(true);
            },
            cancellationToken);
    }

    /// <summary>Makes a calendar address, and ends the one before.</summary>
    /// <returns>The secret of the address; shown once and kept nowhere in clear. Or <c>CalendarFeedsAreAllowed</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor has no account of this kind.</exception>
    public Task<Decision<string>> RenewFeedAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeOwnReminders, AccessScope.OwnThings);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (!(await ReminderAllowance.ReadAsync(unit.Db, token)).CalendarFeeds)
                {
                    return Decision<string>.Refuse(new Refusal { Rule = "CalendarFeedsAreAllowed" });
                }

                await unit.Db.CalendarFeeds.Where(row => row.UserId == actor.UserId).ExecuteDeleteAsync(token);
                unit.Db.CalendarFeeds.Add(new CalendarFeed { UserId = actor.UserId, SecretHash = HashOf(secret), CreatedAt = clock.GetUtcNow() });
                return Decision<string>.Accept(secret);
            },
            cancellationToken);
    }

    /// <summary>Ends the calendar address.</summary>
    /// <exception cref="AccessDeniedException">The actor has no account of this kind.</exception>
    public Task<Decision<bool>> RevokeFeedAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeOwnReminders, AccessScope.OwnThings);
        return transactions.RunAsync(
            async (unit, token) => Decision<bool>.Accept(await unit.Db.CalendarFeeds.Where(row => row.UserId == actor.UserId).ExecuteDeleteAsync(token) > 0),
            cancellationToken);
    }

    /// <summary>The dated duties of whoever's address it is, with her meetings and the days by which she decides (<see cref="DatedMeetings"/>): open tasks of tracks that she coordinates today; of parked and ended tracks none, but what outlives a closed one.</summary>
    /// <returns>Null where no address has this secret, where feeds are not allowed any more, or where its owner has left.</returns>
    public async Task<IReadOnlyList<DatedDuty>?> ReadFeedAsync(string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length != SecretBytes * 2)
        {
            return null;
        }

        var hash = HashOf(secret);
        var now = clock.GetUtcNow();
        var duties = await transactions.ReadAsync((db, token) => ReadFeedAsync(db, hash, now, token), cancellationToken);
        if (duties is not null)
        {
            await transactions.RunAsync(
                (unit, token) => unit.Db.CalendarFeeds.Where(row => row.SecretHash == hash).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), token), cancellationToken);
        }

        return duties;
    }

    private static async Task<IReadOnlyList<DatedDuty>?> ReadFeedAsync(JobbsparDbContext db, string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? gone = now + TimeSpan.FromDays(1);
        var owner = await (
            from feed in db.CalendarFeeds
            join user in db.Users on feed.UserId equals user.Id
            where feed.SecretHash == hash && (user.LockoutEnd == null || user.LockoutEnd < gone)
            select (Guid?)user.Id).SingleOrDefaultAsync(cancellationToken);
        if (owner is not { } userId || !(await ReminderAllowance.ReadAsync(db, cancellationToken)).CalendarFeeds)
        {
            return null;
        }

        var outliving = ChecklistCatalogue.Shipped.OutlivingTrack;
        var rows = await (
            from item in db.ChecklistItems.StillOpen()
            join track in db.Tracks.AssignedTo(db, userId, SwedishTime.DateOf(now)) on item.TrackId equals track.Id
            where item.DueOn != null && track.Status != TrackStatus.Dormant && track.Status != TrackStatus.Cancelled
                && (track.Status != TrackStatus.Closed || outliving.Contains(item.ItemCode))
            group item by new { track.Id, track.PublicCode, item.DueOn } into days
            select new { days.Key.Id, days.Key.PublicCode, days.Key.DueOn, Count = days.Count() }).ToListAsync(cancellationToken);
        var tasks = rows.Select(row => new DatedDuty(row.Id, row.PublicCode, row.DueOn!.Value, row.Count));
        return [.. tasks.Concat(await DatedMeetings.ReadAsync(db, userId, now, cancellationToken)).OrderBy(duty => duty.DueOn).ThenBy(duty => duty.TrackCode, StringComparer.Ordinal)];
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
