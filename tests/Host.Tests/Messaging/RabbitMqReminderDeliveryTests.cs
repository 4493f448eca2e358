using Jobbspar.Host.Configuration;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Messaging;

public sealed class RabbitMqReminderDeliveryTests : ReminderDeliveryTests
{
    [Fact]
    public async Task A_broker_that_is_away_for_a_while_loses_and_doubles_nothing()
    {
        await using var broker = await RabbitMqServer.StartAsync();
        var clock = new ManualClock(ExampleTrack.Registration);
        await using var host = await RunningHost.StartAsync(await TestSettings.ProductionAsync(Folder, broker), clock);
        await ExampleTrack.StartAsync(host, await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator));
        await broker.StopAsync(crash: true);
        clock.MoveTo(ExampleTrack.TasksAreLate);

        var swept = await host.Get<ReminderSweep>().RunAsync(CancellationToken.None);
        using var browser = host.NewBrowser();
        await Eventually.TrueAsync(async () => (int)(await browser.GetAsync("/health/ready")).StatusCode == 503, "the host said that it is not ready", TimeSpan.FromSeconds(60));
        (await ExampleTrack.ReadAsync(host, db => db.OutboxMessages.CountAsync(row => row.SentAt == null))).ShouldBe(1);
        await broker.StartAgainAsync();

        await DeliveredAsync(host, swept);
    }

    private protected override Task<HostSettings> SettingsAsync() => TestSettings.ProductionAsync(Folder);
}
