using System.Globalization;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Bench;

/// <summary>Many armed timers on PostgreSQL: what they cost a host that starts, and how fast those that fall due are worked off.</summary>
internal sealed class TimersBench(HostSettings settings, TimeProvider clock)
{
    /// <summary>Every round of draining needs its own.</summary>
    public const int Fewest = MeasuredRounds * DuePerRound;

    private const int MeasuredRounds = 5;
    private const int DuePerRound = 5_000;
    private const int Batch = 50;
    private const int Clients = 2;

    // A copy of an instance that the engine made itself, so that each can be resumed like any other.
    private const string CopyInstances = """
        INSERT INTO workflow_instance (id, definition_id, definition_version_id, definition_version, status, sub_status, state, revision, journal_sequence, incident_count, created_at, updated_at)
        SELECT gen_random_uuid(), definition_id, definition_version_id, definition_version, status, sub_status, state, revision, journal_sequence, incident_count, created_at, updated_at
        FROM workflow_instance CROSS JOIN generate_series(1, {0}) WHERE id = '{1}';
        INSERT INTO workflow_bookmark (id, instance_id, activity_id, execution_id, kind, stimulus_key, payload, due_at, created_at)
        SELECT gen_random_uuid(), i.id, b.activity_id, b.execution_id, b.kind, b.stimulus_key, b.payload, b.due_at + random() * interval '300 days', b.created_at
        FROM workflow_instance i CROSS JOIN workflow_bookmark b
        WHERE b.instance_id = '{1}' AND i.id <> '{1}';
        """;

    /// <summary>Measures.</summary>
    /// <param name="timers">Armed timers.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<BenchReport> RunAsync(int timers, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        var activities = new ActivityRegistry([]);
        var definitions = new DefinitionStore(database.Transactions, new DefinitionValidator(activities), clock);
        var runtime = new WorkflowRuntime(activities, definitions, clock);

        await StartHostAsync(database, cancellationToken); // the first one fills the shipped definitions in
        var without = await HostRoundsAsync(database, cancellationToken);
        await ArmAsync(database, definitions, runtime, timers, cancellationToken);
        var with = await HostRoundsAsync(database, cancellationToken);
        var drained = new List<double>();
        for (var round = 0; round < MeasuredRounds; round++)
        {
            drained.Add(await DrainAsync(database, runtime, cancellationToken));
        }

        var ready = new Rounds("s", [.. with.Select(host => host.Seconds)]);
        var memory = new Rounds("MB", [.. with.Select(host => host.Megabytes)]);
        var memoryBefore = new Rounds("MB", [.. without.Select(host => host.Megabytes)]);
        return new()
        {
            Name = "timers",
            At = clock.GetUtcNow(),
            Database = database.Version,
            How =
            [
                FormattableString.Invariant($"{timers:#,0} suspended instances, each with one armed timer. A host is ready when /health/ready says so, counted from the start of its process; memory is what is resident then."),
                FormattableString.Invariant($"Draining: {DuePerRound} of the timers are made due at once; {Clients} workers claim and resume {Batch} in a transaction until none is due."),
            ],
            Figures =
            [
                new() { Name = "readySecondsWithout", Meaning = "yardstick: host ready, no timers", Rounds = new("s", [.. without.Select(host => host.Seconds)]) },
                new() { Name = "readySeconds", Meaning = "host ready with them", Rounds = ready, Target = Target.AtMost(5) },
                new() { Name = "memoryWithout", Meaning = "yardstick: resident memory, no timers", Rounds = memoryBefore },
                new() { Name = "memory", Meaning = "resident memory with them", Rounds = memory, Target = Target.AtMost(Math.Round(memoryBefore.Median * 1.1, 1)) },
                new() { Name = "drainedPerSecond", Meaning = "due timers resumed", Rounds = new("timers/s", drained), Target = Target.AtLeast(1000) },
            ],
        };
    }

    private async Task<List<(double Seconds, double Megabytes)>> HostRoundsAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var rounds = new List<(double Seconds, double Megabytes)>();
        for (var round = 0; round < MeasuredRounds; round++)
        {
            rounds.Add(await StartHostAsync(database, cancellationToken));
        }

        return rounds;
    }

    private async Task<(double Seconds, double Megabytes)> StartHostAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await using var host = await ServingHost.StartAsync(database.Connection.ConnectionString, clock, cancellationToken);
        return (host.ReadyAfter.TotalSeconds, host.Memory);
    }

    private static async Task ArmAsync(BenchDatabase database, DefinitionStore definitions, WorkflowRuntime runtime, int timers, CancellationToken cancellationToken)
    {
        var version = (await definitions.ImportAsync(BenchWorkflows.WaitsForTime, cancellationToken)).VersionId;
        var model = Guid.CreateVersion7();
        await database.Transactions.RunAsync(
            (unit, token) => runtime.StartAsync(unit.Engine, new() { InstanceId = model, DefinitionVersionId = version }, token).AsTask(),
            cancellationToken);
        await database.ExecuteAsync(
            CopyInstances.Replace("{0}", (timers - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{1}", model.ToString(), StringComparison.Ordinal),
            cancellationToken);

        await database.ExecuteAsync("VACUUM ANALYZE workflow_instance", cancellationToken);
        await database.ExecuteAsync("VACUUM ANALYZE workflow_bookmark", cancellationToken);
    }

    private async Task<double> DrainAsync(BenchDatabase database, WorkflowRuntime runtime, CancellationToken cancellationToken)
    {
        var made = await database.ScalarAsync<long>(
            $"WITH due AS (UPDATE workflow_bookmark SET due_at = now() - interval '1 minute' WHERE id IN (SELECT id FROM workflow_bookmark WHERE due_at > now() LIMIT {DuePerRound}) RETURNING 1) SELECT count(*) FROM due",
            cancellationToken);
        var started = clock.GetTimestamp();
        var drained = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => WorkOffAsync(database.Transactions, runtime, cancellationToken), cancellationToken)));
        return drained.Sum() == made
            ? made / clock.GetElapsedTime(started).TotalSeconds
            : throw new InvalidOperationException(FormattableString.Invariant($"{made} timers were due and {drained.Sum()} were resumed."));
    }

    private static async Task<long> WorkOffAsync(Transactions transactions, WorkflowRuntime runtime, CancellationToken cancellationToken)
    {
        long total = 0;
        while (true)
        {
            var results = await transactions.RunAsync((unit, token) => runtime.ResumeDueTimersAsync(unit.Engine, Batch, token).AsTask(), cancellationToken);
            total += results.Count(result => result.Outcome is CommandOutcome.Resumed);
            if (results.Count == 0)
            {
                return total;
            }
        }
    }
}
