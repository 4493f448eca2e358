using Jobbspar.Host.Configuration;
using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Demo;

/// <summary>Today in the demo, and moving it forward: each day on the way is lived through, so that nothing falls due unseen.</summary>
public sealed class DemoDay(HostSettings settings, TimeProvider clock, Transactions transactions, ReminderSweep reminders, DueTimers timers, DemoNight night, OutboxRelay relay) : IDisposable
{
    /// <summary>The furthest that one step may go, in days.</summary>
    public const int FurthestStep = 366;

    private const int Looks = 100;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    private static readonly TimeOnly Morning = new(8, 0);

    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>True when this host is a demo.</summary>
    public bool IsOn => settings.Demo;

    /// <summary>The local date by the domain's clock.</summary>
    public DateOnly Today => SwedishTime.Today(clock);

    /// <summary>Moves the clock to 08:00 of a later date and does at once what falls due on the way.</summary>
    /// <returns>False, with nothing changed, where the date is not later than today, more than <see cref="FurthestStep"/> days ahead, or this is no demo.</returns>
    public async Task<bool> AdvanceAsync(DateOnly to, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (clock is not DemoClock demoClock || to <= Today || to > Today.AddDays(FurthestStep))
            {
                return false;
            }

            for (var day = Today.AddDays(1); day <= to; day = day.AddDays(1))
            {
                // Kept before the day is lived through: whoever leaves the page, or kills the host, in the middle of it does not turn time back.
                demoClock.Set(SwedishTime.InstantOf(day, Morning));
                await demoClock.WriteAsync(transactions, CancellationToken.None);
                await LiveThroughAsync(cancellationToken);
            }

            return true;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => oneAtATime.Dispose();

    private async Task LiveThroughAsync(CancellationToken cancellationToken)
    {
        await timers.RunAsync(cancellationToken);
        await night.LiveThroughAsync(Today, cancellationToken);
        if (await reminders.RunAsync(cancellationToken) == 0)
        {
            return;
        }

        try
        {
            await relay.RunOnceAsync(cancellationToken);
            await HandledAsync(cancellationToken);
        }
        catch (BrokerUnavailableException)
        {
            // The messages wait in the outbox, as on any other day.
        }
    }

    /// <summary>Waits, for a while, until the day's reminders have arrived: they belong to this day and not to the next.</summary>
    private async Task HandledAsync(CancellationToken cancellationToken)
    {
        for (var look = 0; look < Looks && await AnyUnderwayAsync(cancellationToken); look++)
        {
            await Task.Delay(LookAgain, cancellationToken);
        }
    }

    private Task<bool> AnyUnderwayAsync(CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            (db, token) => db.OutboxMessages.AnyAsync(
                message => message.Kind == DigestRelease.MessageKind && !db.InboxMessages.Any(handled => handled.Consumer == DigestsFilledHandler.Consumer && handled.MessageId == message.Id),
                token),
            cancellationToken);
}
