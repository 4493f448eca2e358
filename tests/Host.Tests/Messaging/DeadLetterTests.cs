using Jobbspar.Host.Configuration;
using Jobbspar.Host.Messaging;
using Jobbspar.Host.Startup;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RabbitMQ.Client;

namespace Jobbspar.Host.Tests.Messaging;

/// <summary>A message that cannot be handled is not lost in a queue: an administrator sees it and sends it again.</summary>
public sealed class DeadLetterTests : IDisposable
{
    private readonly string folder = TestSettings.NewFolder();
    private readonly ManualClock clock = new(ExampleTrack.Registration);

    [Fact]
    public async Task A_message_that_fails_every_time_is_kept_and_sent_again()
    {
        var fault = new BrokenClock(clock);
        await using var host = await RunningHost.StartAsync(
            await TestSettings.ProductionAsync(folder),
            clock,
            services => services.Replace(ServiceDescriptor.Singleton(provider => new DigestsFilledHandler(provider.GetRequiredService<Transactions>(), provider.GetRequiredService<Inbox>(), fault))));
        await ExampleTrack.StartAsync(host, await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator));
        var admin = await ExampleTrack.AddUserAsync(host, "adam", Role.Administrator);
        clock.MoveTo(ExampleTrack.TasksAreLate);
        await host.Get<ReminderSweep>().RunAsync(default);
        host.Get<OutboxSignal>().Wake();
        var letters = host.Get<DeadLetters>();

        await Eventually.TrueAsync(async () => (await letters.ListAsync(admin, default)).Count == 1, "the message was kept", TimeSpan.FromSeconds(90));
        var letter = (await letters.ListAsync(admin, default)).Single();
        letter.Kind.ShouldBe(DigestRelease.MessageKind);
        letter.Reason.ShouldContain("The handler fails.");
        fault.IsMended = true;
        (await letters.ReplayAsync(admin, letter.Id, default)).Refusals.ShouldBeEmpty();
        host.Get<OutboxSignal>().Wake();

        await Eventually.TrueAsync(() => ExampleTrack.ReadAsync(host, db => db.Digests.AllAsync(row => row.Status == DigestStatus.Sent)), "the digest left", TimeSpan.FromSeconds(60));
        (await letters.ListAsync(admin, default)).ShouldBeEmpty();
        (await letters.ReplayAsync(admin, letter.Id, default)).Refusals.Single().Rule.ShouldBe("DeadLetterIsWaiting");
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_is_kept_and_can_only_be_laid_aside()
    {
        await using var host = await RunningHost.StartAsync(await TestSettings.ProductionAsync(folder), clock);
        var admin = await ExampleTrack.AddUserAsync(host, "adam", Role.Administrator);
        await Eventually.TrueAsync(() => host.Get<IBusControl>().CheckHealth().Status is BusHealthStatus.Healthy, "the queue is bound", TimeSpan.FromSeconds(60));
        await using (var connection = await BrokerProbe.FactoryOf(host.Get<HostSettings>().Broker!).CreateConnectionAsync())
        await using (var channel = await connection.CreateChannelAsync())
        {
            await channel.BasicPublishAsync("", DigestsFilledConsumer.Queue, mandatory: true, body: "{\"detta är ingen"u8.ToArray());
            await channel.BasicPublishAsync("", MessagingSetup.DeadQueue, mandatory: true, body: "given up"u8.ToArray());
        }

        await host.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<DeadQueueLoop>().Single().FetchAsync(default);
        var letters = host.Get<DeadLetters>();
        await Eventually.TrueAsync(async () => (await letters.ListAsync(admin, default)).Count == 2, "both were kept", TimeSpan.FromSeconds(60));

        foreach (var letter in await letters.ListAsync(admin, default))
        {
            letter.Kind.ShouldBeNull();
            (await letters.ReplayAsync(admin, letter.Id, default)).Refusals.Single().Rule.ShouldBe("DeadLetterIsOurs");
            (await letters.LayAsideAsync(admin, letter.Id, default)).Refusals.ShouldBeEmpty();
        }

        await Should.ThrowAsync<AccessDeniedException>(async () => await letters.ListAsync(await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator), default));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class BrokenClock(TimeProvider inner) : TimeProvider
    {
        public bool IsMended { get; set; }

        public override DateTimeOffset GetUtcNow() => IsMended ? inner.GetUtcNow() : throw new InvalidOperationException("The handler fails.");
    }
}
