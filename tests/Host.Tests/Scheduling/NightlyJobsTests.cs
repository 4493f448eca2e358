using Jobbspar.Host.Scheduling;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jobbspar.Host.Tests.Scheduling;

/// <summary>A night that failed is made up for within the hour, and seen until then.</summary>
public sealed class NightlyJobsTests
{
    private readonly ManualClock clock = new(SwedishTime.InstantOf(new DateOnly(2026, 1, 13), new TimeOnly(3, 45)));

    [Fact]
    public async Task Books_that_could_not_be_closed_are_closed_an_hour_later_and_once_a_night()
    {
        await using var host = await RunningHost.StartAsync(TestSettings.Embedded(TestSettings.NewFolder()), clock);
        var runs = host.Get<JobRuns>();
        var job = new LedgerJob(host.Get<LedgerBooks>(), runs, NullLogger<LedgerJob>.Instance);
        await Should.ThrowAsync<InvalidOperationException>(() => runs.RunNightlyAsync(JobRuns.Ledger, new TimeOnly(3, 45), _ => throw new InvalidOperationException("No."), NullLogger.Instance, default));
        var admin = await ExampleTrack.AddUserAsync(host, "adam", Role.Administrator);
        (await host.Get<OperationsQueries>().GetAsync(admin, default)).Jobs[JobRuns.Ledger].Fault.ShouldBe("InvalidOperationException");

        clock.Advance(TimeSpan.FromHours(1));
        await job.Execute(null!, default);
        clock.Advance(TimeSpan.FromHours(1));
        await job.Execute(null!, default);

        (await host.Get<LedgerBooks>().LatestAsync(default))!.Number.ShouldBe(1);
        clock.Advance(TimeSpan.FromHours(23));
        await job.Execute(null!, default);
        (await host.Get<LedgerBooks>().LatestAsync(default))!.Number.ShouldBe(2);
    }

    [Fact]
    public async Task Records_that_may_go_are_looked_for_once_a_night()
    {
        await using var host = await RunningHost.StartAsync(TestSettings.Embedded(TestSettings.NewFolder()), clock);
        var runs = host.Get<JobRuns>();
        clock.Advance(TimeSpan.FromMinutes(20));

        await new RetentionSweepJob(host.Get<RetentionSweep>(), runs, NullLogger<RetentionSweepJob>.Instance).Execute(null!, default);

        (await runs.IsDueAsync(JobRuns.Retention, new TimeOnly(4, 5), default)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromHours(24));
        (await runs.IsDueAsync(JobRuns.Retention, new TimeOnly(4, 5), default)).ShouldBeTrue();
    }

    /// <summary>A host of an older release that meets a job it has not heard of puts it aside for all hosts (ADR 80).</summary>
    [Fact]
    public async Task A_job_that_was_put_aside_is_taken_up_again_when_a_host_starts()
    {
        var settings = TestSettings.Embedded(TestSettings.NewFolder());
        await (await RunningHost.StartAsync(settings, withScheduler: true)).DisposeAsync();
        await using var store = new SqliteConnection($"Data Source={settings.SchedulerFile};Pooling=False");
        await store.OpenAsync();
        (await RunAsync(store, "UPDATE qrtz_triggers SET trigger_state = 'ERROR' WHERE trigger_name = 'retention' RETURNING trigger_state")).ShouldBe("ERROR");

        await (await RunningHost.StartAsync(settings, withScheduler: true)).DisposeAsync();

        (await RunAsync(store, "SELECT trigger_state FROM qrtz_triggers WHERE trigger_name = 'retention'")).ShouldBe("WAITING");
    }

    [Fact]
    public async Task Work_that_the_database_keeps_from_running_is_due_at_the_next_tick()
    {
        await using var host = await RunningHost.StartAsync(TestSettings.Embedded(TestSettings.NewFolder()), clock);
        var runs = host.Get<JobRuns>();

        await runs.RunNightlyAsync(JobRuns.Gaps, new TimeOnly(0, 20), _ => throw new DatabaseUnavailableException("here", "it is away.", new TimeoutException()), NullLogger.Instance, default);

        (await runs.IsDueAsync(JobRuns.Gaps, new TimeOnly(0, 20), default)).ShouldBeTrue();
    }

    private static async Task<string?> RunAsync(SqliteConnection store, string sql)
    {
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        return (string?)await command.ExecuteScalarAsync();
    }
}
