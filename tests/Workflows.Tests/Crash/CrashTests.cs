using System.Globalization;
using Jobbspar.CrashHost;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Jobbspar.Workflows.Tests.Crash;

/// <summary>
/// Host processes under a mixed load are killed at random points. What they were told is committed took effect exactly once,
/// what was in doubt at most once, and everything goes on afterwards. <c>./test --crash 200</c> is the long form.
/// </summary>
public abstract class CrashTests(DatabaseKind kind, int hosts, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly CrashRecord record = new();
    private TestDatabase database = null!;

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("JOBBSPAR_CRASH_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private static int Seed { get; } = Environment.GetEnvironmentVariable("JOBBSPAR_CRASH_SEED") is { } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : Random.Shared.Next();

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync(kind);

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task HostsAreKilledAtRandom_NothingIsLostAndNothingHappensTwice()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"JOBBSPAR_CRASH_SEED={Seed} JOBBSPAR_CRASH_KILLS={Kills}, {hosts} host(s) at once on {kind}"));

        await Task.WhenAll(Enumerable.Range(1, hosts).Select(LiveAndDieAsync));

        await NobodyIsAtWorkAsync();
        (await CrashProof.ReadAsync(database.Transactions, record)).Holds();
        await ResumeAllAsync();
        var end = await CrashProof.ReadAsync(database.Transactions, record);
        end.Holds();
        end.EverythingCameToItsEnd();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills, {record.Tried.Count} commands, {record.Tried.Count - record.Acknowledged.Count} in doubt, {end.Effects} effects, {end.Instances} instances, {end.Finished} of them not cancelled"));
    }

    private async Task LiveAndDieAsync(int host)
    {
        var random = new Random((Seed * 7) + host);
        IReadOnlyList<LoadCommand> inDoubt = [];
        for (var life = host; life <= Kills; life += hosts)
        {
            inDoubt = await HostLife.RunAsync(database.Settings, record, inDoubt, string.Create(CultureInfo.InvariantCulture, $"life-{life}"), random);
        }
    }

    /// <summary>PostgreSQL finishes what a killed client had sent before it notices that nobody listens.</summary>
    private Task NobodyIsAtWorkAsync() => kind is DatabaseKind.Sqlite ? Task.CompletedTask : Eventually.TrueAsync(
        () => database.Transactions.ReadAsync(
            async (db, token) => await db.Database
                .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL")
                .SingleAsync(token) == 0,
            CancellationToken.None),
        "the killed hosts' transactions ended");

    private async Task ResumeAllAsync()
    {
        await using var host = new LoadHost(database.Settings);
        await host.PrepareAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => ResumeSomeAsync(host), "every instance came to its end", TimeSpan.FromMinutes(5));
    }

    /// <returns>True where nothing waits any more.</returns>
    private async Task<bool> ResumeSomeAsync(LoadHost host)
    {
        foreach (var bookmark in await host.OpenBookmarksAsync(1000, CancellationToken.None))
        {
            await RunAsync(host, new(Guid.NewGuid(), CommandKind.Resume, bookmark.Id.ToString(), bookmark.InstanceId));
        }

        await RunAsync(host, new(Guid.NewGuid(), CommandKind.Timers, "-", Guid.Empty));
        return !await database.Transactions.ReadAsync((db, token) => db.WorkflowBookmarks.AnyAsync(token), CancellationToken.None);
    }

    private async Task RunAsync(LoadHost host, LoadCommand command)
    {
        record.Try(command);
        record.Acknowledge(command.Id, await host.RunAsync(command, CancellationToken.None));
    }

    public sealed class OnSqlite(ITestOutputHelper output) : CrashTests(DatabaseKind.Sqlite, 1, output);

    public sealed class TwoHostsOnSqlite(ITestOutputHelper output) : CrashTests(DatabaseKind.Sqlite, 2, output);

    public sealed class OnPostgreSql(ITestOutputHelper output) : CrashTests(DatabaseKind.PostgreSql, 1, output);

    public sealed class TwoHostsOnPostgreSql(ITestOutputHelper output) : CrashTests(DatabaseKind.PostgreSql, 2, output);
}
