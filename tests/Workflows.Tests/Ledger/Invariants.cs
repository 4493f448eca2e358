using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Ledger;

/// <summary>What must be true after whatever happened: broker, database, mail, clocks, downtime, policies, calendars, parking, people who leave.</summary>
internal static class Invariants
{
    /// <summary>
    /// Every promise has exactly one receipt or is still open; nobody got the same thing twice; no open task was forgotten when reminders were promised; and
    /// once the sweep has run, nothing that is due waits, unless its track is parked or the hours of sending have not come.
    /// </summary>
    public static async Task InvariantsHoldAsync(this TrackWorld world)
    {
        if (world.Get<SendingHours>().IsOpen(world.Clock.GetUtcNow()))
        {
            await world.Sweep.RunAsync(default);
            var now = world.Clock.GetUtcNow();
            (await world.ReadAsync(db => db.Promises.Where(row => row.Status == PromiseStatus.Promised && row.DueAt <= now).Select(row => row.BusinessKey).ToListAsync()))
                .ShouldBeEmpty("nothing is overdue without a visible cause");
        }

        var verdict = await world.Get<LedgerVerification>().VerifyAsync(default);
        verdict.Faults.ShouldBeEmpty();
        verdict.Holds.ShouldBeTrue("what was promised is settled or open");
        (await world.ReadAsync(db => db.Notifications.GroupBy(row => new { row.PromiseId, row.UserId }).Where(group => group.Count() > 1).CountAsync()))
            .ShouldBe(0, "nobody is told the same thing twice");
        (await world.ReadAsync(db => db.Promises.GroupBy(row => row.BusinessKey).Where(group => group.Count() > 1).CountAsync())).ShouldBe(0, "a thing is promised once");
    }
}
