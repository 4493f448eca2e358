using System.Diagnostics;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Scheduling;

/// <summary>
/// A host dies in the middle of a burst, with timers in hand. The other one must have fired them within ten seconds, and none of them twice.
/// Two processes of the program on one PostgreSQL; the time is real.
/// </summary>
public sealed class PickUpTests : IAsyncLifetime
{
    private const int Timers = 1_500;

    private const string Definition = """
        {"id":"x","definitionId":"paus","name":"Paus","version":1,"root":{"id":"s","type":"Elsa.Sequence","version":1,"activities":[
          {"id":"pause","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"1.00:00:00"}}},
          {"id":"after","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"framme"}}}]}}
        """;

    // Copies of an instance that the engine made itself, each with its timer due.
    private const string Copy = """
        INSERT INTO workflow_instance (id, definition_id, definition_version_id, definition_version, status, sub_status, state, revision, journal_sequence, incident_count, created_at, updated_at)
        SELECT gen_random_uuid(), definition_id, definition_version_id, definition_version, status, sub_status, state, revision, journal_sequence, incident_count, created_at, updated_at
        FROM workflow_instance CROSS JOIN generate_series(1, {0}) WHERE id = {1};
        INSERT INTO workflow_bookmark (id, instance_id, activity_id, execution_id, kind, stimulus_key, payload, due_at, created_at)
        SELECT gen_random_uuid(), i.id, b.activity_id, b.execution_id, b.kind, b.stimulus_key, b.payload, now(), b.created_at
        FROM workflow_instance i CROSS JOIN workflow_bookmark b WHERE b.instance_id = {1} AND i.id <> {1};
        """;

    private readonly List<string> folders = [];
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    [Fact]
    public async Task Host_DiesWithTimersInHand_AnotherOneFiresThemWithinTenSeconds()
    {
        using var first = await StartHostAsync();
        await ArmAsync();
        await PauseInABurstAsync(first);
        var held = await HeldAsync();
        using var second = await StartHostAsync();
        await Eventually.TrueAsync(async () => await DueAsync() == held, "the second host fired every timer that the first one did not hold", TimeSpan.FromMinutes(2));
        (await HeldAsync()).ShouldBe(held, "the first host holds them, so they cannot be fired before it dies");

        await first.KillAsync();
        var watch = Stopwatch.StartNew();
        await Eventually.TrueAsync(async () => await DueAsync() == 0, "the other host fired what the dead one held", TimeSpan.FromSeconds(10));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        await EachFiredOnceAsync();
    }

    private async Task<HostProcess> StartHostAsync()
    {
        folders.Add(TestSettings.NewFolder());
        var host = HostProcess.Start([("JOBBSPAR_DATABASE", database.Settings.ConnectionString), ("JOBBSPAR_IDENTITY_KEY", SettingKeys.IdentityKey.Example)], "serve", "--data", folders[^1], "--urls", "http://127.0.0.1:0");
        await host.SaysAsync("listens on");
        return host;
    }

    private async Task ArmAsync()
    {
        var activities = new ActivityRegistry([]);
        var definitions = new DefinitionStore(database.Transactions, new DefinitionValidator(activities), TimeProvider.System);
        var runtime = new WorkflowRuntime(activities, definitions, TimeProvider.System);
        var version = await definitions.ImportAsync(WorkflowDefinition.Parse(Definition), default);
        var model = Guid.CreateVersion7();
        await database.Transactions.RunAsync((unit, token) => runtime.StartAsync(unit.Engine, new() { InstanceId = model, DefinitionVersionId = version.VersionId }, token).AsTask(), default);
        await database.Transactions.RunAsync((unit, token) => unit.Db.Database.ExecuteSqlRawAsync(Copy, [Timers, model], token), default);
    }

    /// <summary>Stops the host where it has claimed timers and not yet committed.</summary>
    private async Task PauseInABurstAsync(HostProcess host)
    {
        while (true)
        {
            (await DueAsync()).ShouldBeGreaterThan(0, "the host fired everything before it could be stopped in the middle");
            if (await HeldAsync() > 0)
            {
                await host.PauseAsync();
                if (await HeldAsync() > 0)
                {
                    return;
                }

                await host.GoOnAsync();
            }
        }
    }

    private Task<int> DueAsync() => CountAsync("SELECT count(*)::int AS \"Value\" FROM workflow_bookmark WHERE due_at <= now()");

    /// <summary>Counts by holding what is free for a moment, the instance first as everybody does: with the timer alone, a host would meanwhile keep the instance and leave the timer.</summary>
    private Task<int> HeldAsync() => CountAsync(
        """
        SELECT ((SELECT count(*) FROM workflow_bookmark WHERE due_at <= now())
              - (SELECT count(*) FROM (
                  SELECT b.id FROM workflow_bookmark b JOIN workflow_instance i ON i.id = b.instance_id WHERE b.due_at <= now() FOR UPDATE OF i, b SKIP LOCKED) AS free))::int AS "Value"
        """);

    private Task<int> CountAsync(string sql) => database.Transactions.ReadAsync(async (db, token) => (await db.Database.SqlQueryRaw<int>(sql).ToListAsync(token))[0], default);

    private async Task EachFiredOnceAsync()
    {
        var lines = await database.Transactions.ReadAsync((db, token) => db.WorkflowJournal.Where(row => row.ActivityId == "pause" && row.Event == "Resumed").Select(row => row.InstanceId).ToListAsync(token), default);
        lines.ShouldBeUnique();
        lines.Count.ShouldBe(Timers);
        var finished = await database.Transactions.ReadAsync((db, token) => db.WorkflowInstances.CountAsync(row => row.SubStatus == InstanceSubStatus.Finished, token), default);
        finished.ShouldBe(Timers);
    }
}
