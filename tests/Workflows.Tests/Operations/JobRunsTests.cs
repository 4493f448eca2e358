using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;

namespace Jobbspar.Workflows.Tests.Operations;

/// <summary>A night on which a job could not run is made up for, and no night is done twice.</summary>
public abstract class JobRunsTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly TimeOnly Begins = new(3, 45);

    private TrackWorld world = null!;

    private JobRuns Runs => world.Get<JobRuns>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task IsDueAsync_UntilItEndedWell_AndAgainTheNextNight()
    {
        MoveTo(new DateOnly(2026, 1, 13), 3, 45);
        (await IsDueAsync()).ShouldBeTrue();
        await Runs.NoteAsync(JobRuns.Ledger, "TimeoutException", default);
        MoveTo(new DateOnly(2026, 1, 13), 4, 45);
        (await IsDueAsync()).ShouldBeTrue("it failed");
        await Runs.NoteAsync(JobRuns.Ledger, fault: null, default);

        (await IsDueAsync()).ShouldBeFalse();
        MoveTo(new DateOnly(2026, 1, 14), 2, 45);
        (await IsDueAsync()).ShouldBeFalse("that night has not come");
        MoveTo(new DateOnly(2026, 1, 14), 3, 45);
        (await IsDueAsync()).ShouldBeTrue();
    }

    private Task<bool> IsDueAsync() => Runs.IsDueAsync(JobRuns.Ledger, Begins, default);

    private void MoveTo(DateOnly day, int hour, int minute) => world.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(hour, minute)));

    public sealed class OnSqlite() : JobRunsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : JobRunsTests(DatabaseKind.PostgreSql);
}
