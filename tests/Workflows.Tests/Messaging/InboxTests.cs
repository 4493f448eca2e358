using Jobbspar.Testing;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Messaging;

public abstract class InboxTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly ManualClock clock = new(new(2026, 3, 29, 0, 59, 0, TimeSpan.Zero));
    private TestDatabase database = null!;

    private Inbox Inbox => database.Services.GetRequiredService<Inbox>();

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync(kind, clock);

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task TryClaimAsync_SecondDelivery_IsFalse()
    {
        var message = Guid.NewGuid();

        (await ClaimAsync("reminders", message)).ShouldBeTrue();
        (await ClaimAsync("reminders", message)).ShouldBeFalse();

        var row = await database.Transactions.ReadAsync((db, token) => db.InboxMessages.SingleAsync(token), default);
        (row.Consumer, row.MessageId, row.HandledAt).ShouldBe(("reminders", message, clock.GetUtcNow()));
    }

    [Fact]
    public async Task TryClaimAsync_OtherConsumerOfTheSameMessage_IsTrue()
    {
        var message = Guid.NewGuid();
        await ClaimAsync("reminders", message);

        (await ClaimAsync("statistics", message)).ShouldBeTrue();
    }

    [Fact]
    public async Task TryClaimAsync_FirstHandlingFailed_TheRepeatedDeliveryDoesTheWork()
    {
        var message = Guid.NewGuid();
        await Should.ThrowAsync<FormatException>(() => database.Transactions.RunAsync(
            async (unit, token) =>
            {
                await Inbox.TryClaimAsync(unit, "reminders", message, token);
                throw new FormatException("killed between receive and commit");
            },
            default));

        (await ClaimAsync("reminders", message)).ShouldBeTrue();
    }

    [Fact]
    public async Task TryClaimAsync_DeliveredToEightConsumersAtOnce_OneDoesTheWork()
    {
        var message = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync("reminders", message))));

        answers.Count(mine => mine).ShouldBe(1);
    }

    private Task<bool> ClaimAsync(string consumer, Guid message) =>
        database.Transactions.RunAsync((unit, token) => Inbox.TryClaimAsync(unit, consumer, message, token), default);

    public sealed class OnSqlite() : InboxTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : InboxTests(DatabaseKind.PostgreSql);
}
