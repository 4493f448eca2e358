using Jobbspar.Host.Configuration;
using Jobbspar.Host.Messaging;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jobbspar.Host.Tests.Messaging;

/// <summary>A reminder that falls due reaches its recipient once, whatever is repeated or fails on the way; the same on both transports.</summary>
public abstract class ReminderDeliveryTests : IDisposable
{
    private readonly ManualClock clock = new(ExampleTrack.Registration);

    private protected string Folder { get; } = TestSettings.NewFolder();

    [Fact]
    public async Task Reminders_become_notifications_and_one_mail()
    {
        await using var host = await StartAsync();

        var swept = await SweepAsync(host);

        await DeliveredAsync(host, swept);
    }

    [Fact]
    public async Task Sweeping_twice_reminds_once()
    {
        await using var host = await StartAsync();
        var swept = await SweepAsync(host);

        (await host.Get<ReminderSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);

        await DeliveredAsync(host, swept);
    }

    [Fact]
    public async Task A_message_that_comes_twice_has_the_effect_of_one()
    {
        await using var host = await StartAsync();
        var swept = await SweepAsync(host);
        await DeliveredAsync(host, swept);
        var message = await ExampleTrack.ReadAsync(host, db => db.InboxMessages.Select(row => row.MessageId).SingleAsync());
        var digests = await ExampleTrack.ReadAsync(host, db => db.Digests.Select(row => row.Id).ToListAsync());
        var probe = new Consumed();
        using var connected = host.Get<IBus>().ConnectConsumeObserver(probe);

        await host.Get<IBus>().Publish(new DigestsFilled { DigestIds = digests }, context => context.MessageId = message);

        await Eventually.TrueAsync(() => probe.Count >= 1, "the second delivery was consumed");
        await DeliveredAsync(host, swept);
    }

    [Fact]
    public async Task A_consumer_that_fails_before_its_commit_tries_again()
    {
        var failures = new FailingClock(clock, failures: 2);
        await using var host = await StartAsync(services => services.Replace(ServiceDescriptor.Singleton(
            provider => new DigestsFilledHandler(provider.GetRequiredService<Transactions>(), provider.GetRequiredService<Inbox>(), failures))));

        var swept = await SweepAsync(host);

        await DeliveredAsync(host, swept);
        failures.Left.ShouldBeLessThanOrEqualTo(0);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<HostSettings> SettingsAsync();

    private protected async Task<RunningHost> StartAsync(Action<IServiceCollection>? adjust = null)
    {
        var host = await RunningHost.StartAsync(await SettingsAsync(), clock, adjust);
        await ExampleTrack.StartAsync(host, await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator));
        return host;
    }

    private protected async Task<int> SweepAsync(RunningHost host)
    {
        clock.MoveTo(ExampleTrack.TasksAreLate);
        var swept = await host.Get<ReminderSweep>().RunAsync(CancellationToken.None);
        swept.ShouldBeGreaterThan(0);
        host.Get<OutboxSignal>().Wake();
        return swept;
    }

    /// <summary>One notification and one receipt for each reminder, and one e-mail in all, because a person gets one a day.</summary>
    private protected async Task DeliveredAsync(RunningHost host, int reminders)
    {
        await Eventually.TrueAsync(async () => await ExampleTrack.HandledAsync(host) == 1, "the digest was handled", TimeSpan.FromSeconds(90));
        await Eventually.TrueAsync(
            () => ExampleTrack.ReadAsync(host, db => db.Digests.AllAsync(row => row.Status == DigestStatus.Sent)), "the e-mail was written", TimeSpan.FromSeconds(60));
        (await ExampleTrack.ReadAsync(host, db => db.Notifications.CountAsync())).ShouldBe(reminders);
        (await ExampleTrack.ReadAsync(host, db => db.Receipts.CountAsync(row => row.Outcome == PromiseStatus.Delivered && row.Channel == DeliveryChannel.Email))).ShouldBe(reminders);
        (await ExampleTrack.ReadAsync(host, db => db.Digests.Select(row => row.Id).SingleAsync())).ShouldBe(Guid.Parse(Path.GetFileNameWithoutExtension(Mails().Single())));
        await Eventually.TrueAsync(
            () => ExampleTrack.ReadAsync(host, db => db.OutboxMessages.AllAsync(row => row.SentAt != null)),
            "nothing is left to send");
    }

    private string[] Mails() => Directory.Exists(Path.Combine(Folder, "epost")) ? Directory.GetFiles(Path.Combine(Folder, "epost"), "*.eml") : [];

    private sealed class FailingClock(TimeProvider inner, int failures) : TimeProvider
    {
        private int left = failures;

        public int Left => left;

        public override DateTimeOffset GetUtcNow() =>
            Interlocked.Decrement(ref left) >= 0 ? throw new InvalidOperationException("The handler fails before it commits.") : inner.GetUtcNow();
    }

    private sealed class Consumed : IConsumeObserver
    {
        private int count;

        public int Count => count;

        public Task PreConsume<T>(ConsumeContext<T> context)
            where T : class => Task.CompletedTask;

        public Task PostConsume<T>(ConsumeContext<T> context)
            where T : class
        {
            Interlocked.Increment(ref count);
            return Task.CompletedTask;
        }

        public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
            where T : class => Task.CompletedTask;
    }
}
