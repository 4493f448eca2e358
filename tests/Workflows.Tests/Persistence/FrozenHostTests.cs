using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>A host that stops in the middle of a transaction, and says nothing more, may not hold up the others.</summary>
public sealed class FrozenHostTests : IAsyncLifetime
{
    private const string Touch = "UPDATE user_account SET display_name = display_name";

    private TestDatabase database = null!;
    private DatabaseSettings settings = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        settings = database.Settings with { IdleTransaction = TimeSpan.FromMilliseconds(200) };
        await database.Transactions.RunAsync(
            (unit, _) => Task.FromResult(unit.Db.Users.Add(new() { Id = Guid.CreateVersion7(), UserName = "maria", NormalizedUserName = "MARIA", DisplayName = "Maria" })),
            CancellationToken.None);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task WhatAFrozenHostHolds_IsLetGo_AndTheHostIsToldWhenItWakes()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddJobbsparPersistence(settings).BuildServiceProvider();
        var holds = new TaskCompletionSource();
        var wakes = new TaskCompletionSource();
        var attempts = 0;
        var frozen = services.GetRequiredService<Transactions>().RunAsync(
            async (unit, token) =>
            {
                attempts++;
                await unit.Db.Database.ExecuteSqlRawAsync(Touch, token);
                holds.TrySetResult();
                await wakes.Task;
                await unit.Db.Database.ExecuteSqlRawAsync(Touch, token);
            },
            CancellationToken.None);
        await holds.Task;

        await database.Transactions.RunAsync((unit, token) => unit.Db.Database.ExecuteSqlRawAsync(Touch, token), CancellationToken.None);

        wakes.SetResult();
        await frozen;
        attempts.ShouldBe(2, "nothing of the first attempt was kept, so the work is done anew");
    }

    [Fact]
    public async Task SchedulersConnections_AreLimitedLikewise()
    {
        await using var connection = new NpgsqlConnection(PostgreSqlPatience.Limit(settings));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SHOW idle_in_transaction_session_timeout";

        (await command.ExecuteScalarAsync()).ShouldBe("200ms");
    }

    [Fact]
    public void OptionsOfTheInstallation_Stand() =>
        new NpgsqlConnectionStringBuilder(PostgreSqlPatience.Limit(DatabaseSettings.PostgreSql("Host=db;Options=-c work_mem=8MB"))).Options.ShouldBe("-c work_mem=8MB");
}
