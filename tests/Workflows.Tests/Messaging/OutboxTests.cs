using Jobbspar.Testing;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Messaging;

public abstract class OutboxTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly ManualClock clock = new(new(2026, 3, 29, 0, 59, 0, TimeSpan.Zero));
    private TestDatabase database = null!;

    private Outbox Outbox => database.Services.GetRequiredService<Outbox>();

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync(kind, clock);

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task ClaimAsync_UnsentMessages_OldestFirstUpToTheLimit()
    {
        var ids = await WriteAsync(3);

        var claimed = await Outbox.ClaimAsync(2, Lease, default);

        claimed.Select(message => message.Id).ShouldBe(ids[..2]);
        claimed[0].Payload.ShouldBe("{\"reminderId\":1}");
        claimed[0].LeasedUntil.ShouldBe(clock.GetUtcNow() + Lease);
    }

    [Fact]
    public async Task ClaimAsync_RowIsLeased_IsNotHandedOutAgainUntilTheLeaseEnds()
    {
        var ids = await WriteAsync(1);
        await Outbox.ClaimAsync(10, Lease, default);

        clock.Advance(Lease - TimeSpan.FromSeconds(1));
        (await Outbox.ClaimAsync(10, Lease, default)).ShouldBeEmpty();

        clock.Advance(TimeSpan.FromSeconds(1));
        (await Outbox.ClaimAsync(10, Lease, default)).Select(message => message.Id).ShouldBe(ids);
    }

    [Fact]
    public async Task MarkSentAsync_Claimed_IsNeverHandedOutAgain()
    {
        await WriteAsync(2);
        var claimed = await Outbox.ClaimAsync(1, Lease, default);

        (await Outbox.MarkSentAsync(claimed, default)).ShouldBe(1);

        clock.Advance(TimeSpan.FromDays(1));
        (await Outbox.ClaimAsync(10, Lease, default)).Count.ShouldBe(1);
        (await Outbox.MarkSentAsync(claimed, default)).ShouldBe(0);
    }

    [Fact]
    public async Task MarkSentAsync_ConfirmationComesAfterTheLease_StillCounts()
    {
        await WriteAsync(1);
        var claimed = await Outbox.ClaimAsync(1, Lease, default);
        clock.Advance(Lease * 2);

        (await Outbox.MarkSentAsync(claimed, default)).ShouldBe(1);

        (await Outbox.ClaimAsync(1, Lease, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReleaseAsync_OwnLease_IsHandedOutAtOnce()
    {
        await WriteAsync(1);
        await Outbox.ReleaseAsync(await Outbox.ClaimAsync(1, Lease, default), default);

        (await Outbox.ClaimAsync(1, Lease, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ReleaseAsync_AnotherRelayTookOver_LeavesItsLease()
    {
        await WriteAsync(1);
        var slow = await Outbox.ClaimAsync(1, Lease, default);
        clock.Advance(Lease);
        (await Outbox.ClaimAsync(1, Lease, default)).Count.ShouldBe(1);

        await Outbox.ReleaseAsync(slow, default);

        (await Outbox.ClaimAsync(1, Lease, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OldestUnsentAsync_SaysSinceWhenAMessageWaits()
    {
        (await Outbox.OldestUnsentAsync(default)).ShouldBeNull();
        var written = clock.GetUtcNow();
        await WriteAsync(1);
        clock.Advance(TimeSpan.FromMinutes(5));

        (await Outbox.OldestUnsentAsync(default)).ShouldBe(written);
    }

    [Fact]
    public async Task RemoveSentBeforeAsync_KeepsTheUnsentAndTheLate()
    {
        await WriteAsync(1);
        await Outbox.MarkSentAsync(await Outbox.ClaimAsync(1, Lease, default), default);
        clock.Advance(TimeSpan.FromDays(30));
        await WriteAsync(1);

        (await Outbox.RemoveSentBeforeAsync(clock.GetUtcNow().AddDays(-1), default)).ShouldBe(1);

        (await Outbox.ClaimAsync(10, Lease, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ClaimAsync_FourRelaysAtOnce_NeverTwoOwnOneRow()
    {
        var ids = await WriteAsync(200);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(DrainAsync)));

        claimed.SelectMany(own => own).Order().ShouldBe(ids.Order());
    }

    private async Task<List<Guid>> DrainAsync()
    {
        await using var host = database.CreateServices(clock);
        var relay = host.GetRequiredService<Outbox>();
        var own = new List<Guid>();
        while (await relay.ClaimAsync(7, Lease, default) is { Count: > 0 } claimed)
        {
            own.AddRange(claimed.Select(message => message.Id));
            await relay.MarkSentAsync(claimed, default);
        }

        // A relay that found everything leased elsewhere stops early; the others finish.
        return own;
    }

    private async Task<List<Guid>> WriteAsync(int count)
    {
        var start = clock.GetUtcNow();
        var messages = Enumerable.Range(1, count).Select(number => new OutboxMessage
        {
            Id = Guid.NewGuid(),
            Kind = "reminder-due",
            Payload = $"{{\"reminderId\":{number}}}",
            CreatedAt = start.AddMilliseconds(number - 1),
        }).ToList();
        await database.Transactions.RunAsync(
            (unit, _) =>
            {
                unit.Db.OutboxMessages.AddRange(messages);
                return Task.CompletedTask;
            },
            default);
        return [.. messages.Select(message => message.Id)];
    }

    public sealed class OnSqlite() : OutboxTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : OutboxTests(DatabaseKind.PostgreSql);
}
