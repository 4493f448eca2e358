using System.Text.Json;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Simulation;

/// <summary>What a host's scheduler does of itself, once a day: timers, gaps, stuck tracks, the ladder, reminders with their delivery, and the ledger's books.</summary>
internal sealed class Sweeps(
    Transactions transactions,
    DueTimers timers,
    GapSweep gaps,
    StuckSweep stuck,
    StuckTracks stuckTracks,
    EscalationSweep escalations,
    ReminderSweep reminders,
    DigestsFilledHandler digestsFilled,
    EmailQueue emails,
    LedgerBooks books,
    WorkingDayCalendar calendar)
{
    private const int EmailsAtATime = 500;

    /// <summary>Runs them all.</summary>
    /// <returns>Number of timers that fired.</returns>
    public async Task<int> RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var fired = await timers.RunAsync(cancellationToken);
        if (!calendar.IsWorkingDay(day))
        {
            return fired;
        }

        await gaps.RunAsync(cancellationToken);
        await stuck.RunAsync(cancellationToken);
        await stuckTracks.FollowAsync(cancellationToken);
        await escalations.RunAsync(cancellationToken);
        await reminders.RunAsync(cancellationToken);
        await DeliverAsync(cancellationToken);
        await books.CloseAsync(cancellationToken);
        return fired;
    }

    /// <summary>What the broker and the mail server would have done: each message is handled once, and each e-mail is taken.</summary>
    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var messages = await transactions.ReadAsync(
            async (db, token) => await db.OutboxMessages.Where(message => message.Kind == DigestRelease.MessageKind).OrderBy(message => message.CreatedAt).Select(message => new { message.Id, message.Payload }).ToListAsync(token),
            cancellationToken);
        foreach (var message in messages)
        {
            using var payload = JsonDocument.Parse(message.Payload);
            Guid[] digests = [.. payload.RootElement.GetProperty("digestIds").EnumerateArray().Select(id => id.GetGuid())];
            await digestsFilled.HandleAsync(message.Id, digests, cancellationToken);
        }

        if (messages.Count > 0)
        {
            await transactions.RunAsync((unit, token) => unit.Db.OutboxMessages.ExecuteDeleteAsync(token), cancellationToken);
        }

        while (await emails.ClaimAsync(EmailsAtATime, cancellationToken) is { Count: > 0 } claimed)
        {
            await emails.SettleAsync([.. claimed.Select(email => new EmailHandedOver(email.Id, EmailOutcome.Sent, Error: null))], cancellationToken);
        }
    }
}
