using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Bench;

/// <summary>The engine on PostgreSQL: eight clients, each of which starts an instance that waits, and resumes it to its end.</summary>
internal sealed class StoreBench(HostSettings settings, TimeProvider clock)
{
    private const int Clients = 8;
    private const int MeasuredRounds = 5;
    private const int Suspended = 10_000;
    private const int OtherDefinitions = 200;

    /// <summary>Measures.</summary>
    /// <param name="time">Length of a round.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<BenchReport> RunAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        var yardstick = new PgBench(database.Connection);
        await yardstick.PrepareAsync(cancellationToken);
        var activities = new ActivityRegistry([]);
        var definitions = new DefinitionStore(database.Transactions, new DefinitionValidator(activities), clock);
        var runtime = new WorkflowRuntime(activities, definitions, clock);
        var version = (await definitions.ImportAsync(BenchWorkflows.WaitsForTask, cancellationToken)).VersionId;

        await CyclesAsync(database.Transactions, runtime, version, time, cancellationToken);
        var alone = await RoundsAsync(database, runtime, version, yardstick, time, cancellationToken);
        await CrowdAsync(database, definitions, runtime, cancellationToken);
        var crowded = await RoundsAsync(database, runtime, version, yardstick, time, cancellationToken);
        var change = 100 * (Median(alone, round => round.Share) - Median(crowded, round => round.Share)) / Median(alone, round => round.Share);
        return new()
        {
            Name = "store",
            At = clock.GetUtcNow(),
            Database = database.Version,
            How =
            [
                FormattableString.Invariant($"{Clients} clients in one process; a cycle = start an instance that waits for a task, resume it, it ends; rounds of {time.TotalSeconds:0} s after a warm-up, each followed by pgbench -N -M prepared -c {Clients} on the same database."),
                "Transactions are counted by the server (pg_stat_database); allocations by the runtime, over all threads.",
            ],
            Figures =
            [
                new() { Name = "cyclesPerSecond", Meaning = "start → wait → resume → complete", Rounds = Of(alone, "cycles/s", round => round.Cycles) },
                new() { Name = "pgbenchCommitsPerSecond", Meaning = FormattableString.Invariant($"yardstick: pgbench -N -c {Clients}"), Rounds = Of(alone, "commits/s", round => round.Yardstick) },
                new() { Name = "shareOfPgbench", Meaning = "cycles as a share of pgbench's commits", Rounds = Of(alone, "%", round => 100 * round.Share), Target = Target.AtLeast(25) },
                new() { Name = "transactionsPerCycle", Meaning = "transactions per cycle, beyond the one that starts it", Rounds = Of(alone, "transactions", round => round.Transactions - 1), Target = Target.AtMost(2) },
                new() { Name = "kilobytesPerCycle", Meaning = "allocated per cycle", Rounds = Of(alone, "KB", round => round.Kilobytes), Target = Target.AtMost(60) },
                new() { Name = "cyclesPerSecondCrowded", Meaning = FormattableString.Invariant($"cycles beside {Suspended} suspended, {OtherDefinitions} versions"), Rounds = Of(crowded, "cycles/s", round => round.Cycles) },
                new() { Name = "shareOfPgbenchCrowded", Meaning = "their share of pgbench's commits", Rounds = Of(crowded, "%", round => 100 * round.Share), Target = Target.AtLeast(25) },
                new() { Name = "kilobytesPerCycleCrowded", Meaning = "allocated per cycle then", Rounds = Of(crowded, "KB", round => round.Kilobytes), Target = Target.AtMost(60) },
                new() { Name = "slowerCrowded", Meaning = "smaller share for it (medians)", Rounds = new("%", [change]), Target = Target.AtMost(10) },
            ],
        };
    }

    private static Rounds Of(List<Round> rounds, string unit, Func<Round, double> value) => new(unit, [.. rounds.Select(value)]);

    private static double Median(List<Round> rounds, Func<Round, double> value) => Of(rounds, "", value).Median;

    private async Task<List<Round>> RoundsAsync(
        BenchDatabase database, WorkflowRuntime runtime, string version, PgBench yardstick, TimeSpan time, CancellationToken cancellationToken)
    {
        var rounds = new List<Round>();
        for (var round = 0; round < MeasuredRounds; round++)
        {
            long cycles;
            double seconds;
            long allocated;
            var commits = await SettledCommitsAsync(database, cancellationToken);
            await using (var services = database.CreateServices())
            {
                // Connections of the round's own: a server process tells its last counts when it ends, an idle one may keep them for long.
                var transactions = services.GetRequiredService<Transactions>();
                var bytes = GC.GetTotalAllocatedBytes(precise: true);
                (cycles, seconds) = await CyclesAsync(transactions, runtime, version, time, cancellationToken);
                allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;
            }

            var committed = await SettledCommitsAsync(database, cancellationToken) - commits;
            var limit = await yardstick.MeasureAsync(Clients, time, cancellationToken);
            rounds.Add(new(cycles / seconds, limit, (double)committed / cycles, allocated / 1024.0 / cycles));
        }

        return rounds;
    }

    private async Task<(long Cycles, double Seconds)> CyclesAsync(Transactions transactions, WorkflowRuntime runtime, string version, TimeSpan time, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(
            async () =>
            {
                long cycles = 0;
                for (; clock.GetElapsedTime(started) < time; cycles++)
                {
                    var waiting = await StartAsync(transactions, runtime, version, cancellationToken);
                    await transactions.RunAsync(
                        (unit, token) => runtime.ResumeAsync(unit.Engine, new() { InstanceId = waiting.InstanceId, BookmarkId = waiting.AddedBookmarks[0].Id }, token).AsTask(),
                        cancellationToken);
                }

                return cycles;
            },
            cancellationToken)));
        return (done.Sum(), clock.GetElapsedTime(started).TotalSeconds);
    }

    private static Task<CommandResult> StartAsync(Transactions transactions, WorkflowRuntime runtime, string version, CancellationToken cancellationToken) => transactions.RunAsync(
        (unit, token) => runtime.StartAsync(unit.Engine, new() { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = version }, token).AsTask(),
        cancellationToken);

    /// <summary>A server process that ends hands its counts on a moment later, so wait until they stand still.</summary>
    private async Task<long> SettledCommitsAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var last = -1L;
        while (true)
        {
            var now = await database.CommitsAsync(cancellationToken);
            if (now == last)
            {
                return now;
            }

            last = now;
            await Task.Delay(TimeSpan.FromSeconds(1.5), clock, cancellationToken);
        }
    }

    private static async Task CrowdAsync(BenchDatabase database, DefinitionStore definitions, WorkflowRuntime runtime, CancellationToken cancellationToken)
    {
        var versions = new List<string>();
        for (var number = 1; number <= OtherDefinitions; number++)
        {
            versions.Add((await definitions.ImportAsync(BenchWorkflows.Other(number), cancellationToken)).VersionId);
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Suspended),
            new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = cancellationToken },
            async (number, token) => await StartAsync(database.Transactions, runtime, versions[number % versions.Count], token));
        await database.ExecuteAsync("ANALYZE", cancellationToken);
    }

    private sealed record Round(double Cycles, double Yardstick, double Transactions, double Kilobytes)
    {
        public double Share => Cycles / Yardstick;
    }
}
