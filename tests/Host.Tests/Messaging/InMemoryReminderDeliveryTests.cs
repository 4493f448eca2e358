using Jobbspar.Host.Configuration;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Messaging;

public sealed class InMemoryReminderDeliveryTests : ReminderDeliveryTests
{
    /// <summary>The transport forgets with the process what the outbox says was sent; nothing may be lost by that.</summary>
    [Fact]
    public async Task What_the_transport_had_not_delivered_when_the_host_died_is_delivered_after_the_restart()
    {
        int swept;
        await using (var dying = await StartAsync())
        {
            swept = await SweepAsync(dying);
            await DeliveredAsync(dying, swept);
            await dying.Get<Transactions>().RunAsync(
                async (unit, token) =>
                {
                    await unit.Db.InboxMessages.ExecuteDeleteAsync(token);
                    await unit.Db.Receipts.Where(row => row.Outcome == PromiseStatus.Delivered).ExecuteDeleteAsync(token);
                    await unit.Db.Promises.Where(row => row.Status == PromiseStatus.Delivered)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PromiseStatus.Underway).SetProperty(row => row.SettledAt, (DateTimeOffset?)null), token);
                    await unit.Db.Digests.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DigestStatus.Queued).SetProperty(row => row.SettledAt, (DateTimeOffset?)null), token);
                },
                CancellationToken.None);
        }

        Directory.Delete(Path.Combine(Folder, "epost"), recursive: true);
        await using var host = await RunningHost.StartAsync(await SettingsAsync(), new Jobbspar.Testing.ManualClock(ExampleTrack.TasksAreLate));

        await DeliveredAsync(host, swept);
    }

    private protected override Task<HostSettings> SettingsAsync() => Task.FromResult(TestSettings.Embedded(Folder));
}
