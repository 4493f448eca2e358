using Jobbspar.Host.Operations;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jobbspar.Host.Tests.Operations;

/// <summary>What only watches the host never ends it.</summary>
public sealed class OperationsWatchTests
{
    [Fact]
    public async Task Figures_that_cannot_be_read_are_tried_again_whatever_the_fault()
    {
        await using var host = await RunningHost.StartAsync(TestSettings.Embedded(TestSettings.NewFolder()));
        var fault = new BrokenClock();
        var queries = new OperationsQueries(host.Get<Transactions>(), host.Get<AccessRights>(), host.Get<SendingHours>(), fault);
        using var watch = new OperationsWatch(queries, TimeProvider.System, NullLogger<OperationsWatch>.Instance);

        await watch.StartAsync(default);
        await Eventually.TrueAsync(() => Task.FromResult(fault.Asked > 1), "it was tried again", TimeSpan.FromSeconds(30));
        watch.ExecuteTask!.IsFaulted.ShouldBeFalse();
        fault.IsMended = true;

        await Eventually.TrueAsync(() => Task.FromResult(watch.Latest is not null), "the figures were read", TimeSpan.FromSeconds(30));
        await watch.StopAsync(default);
    }

    private sealed class BrokenClock : TimeProvider
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public bool IsMended { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Increment(ref asked);
            return IsMended ? base.GetUtcNow() : throw new InvalidOperationException("A cancelled statement.");
        }
    }
}
