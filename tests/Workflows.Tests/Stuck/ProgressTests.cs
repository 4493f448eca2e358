using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Stuck;

/// <summary>What counts as something that happened in a track (DOMAIN 6.1).</summary>
public abstract class ProgressTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly NewQuestion Places = new() { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja, arbetsgivaren har handledare." };

    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_decision_of_the_steering_group_moves_a_track_that_stood_still()
    {
        var track = await world.StartTrackAsync();
        var escalations = world.Get<EscalationCommands>();
        var id = (await escalations.AskAsync(world.Anna, track, Places, default)).Value;
        MoveTo(new DateOnly(2026, 2, 9));
        await world.Get<StuckSweep>().RunAsync(default);
        (await StandsStillAsync(track)).ShouldBeTrue();
        var decision = new NewDecision
        {
            Type = "RESURS",
            Text = "Två platser.",
            Owner = "Enhetschefen",
            DueOn = new DateOnly(2026, 3, 2),
            SeenVersion = (await world.Get<EscalationQueries>().GetAsync(world.Steering, id, default)).Version,
        };

        (await escalations.DecideAsync(world.Steering, id, decision, default)).Refusals.ShouldBeEmpty();

        (await StandsStillAsync(track)).ShouldBeFalse();
    }

    private Task<bool> StandsStillAsync(Guid track) =>
        world.ReadAsync(db => db.StuckCauses.AnyAsync(row => row.TrackId == track && row.Kind == StuckKind.Standstill && row.ClosedAt == null));

    private void MoveTo(DateOnly day) => world.Clock.MoveTo(SwedishTime.InstantOf(day, new TimeOnly(9, 0)));

    public sealed class OnSqlite() : ProgressTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ProgressTests(DatabaseKind.PostgreSql);
}
