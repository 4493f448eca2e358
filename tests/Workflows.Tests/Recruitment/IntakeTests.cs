using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Recruitment;

/// <summary>Too few came, or somebody left: recruitment is taken up again while the track is carried out (DOMAIN 3.8).</summary>
public abstract class IntakeTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");
        await world.CompleteAsync(track, "REKR-01", "REKR-02", "REKR-03");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task TakeUpAsync_DuringImplementation_OpensTheTasksOfRecruitmentAndLeavesTheTrackWhereItIs()
    {
        await world.OpenGateAsync(track, "G2");
        world.Clock.MoveTo(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

        (await TakeUpAsync("Två har hoppat av")).Value!.Count.ShouldBe(3);

        var tasks = await world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.Status == ChecklistStatus.Reopened).OrderBy(row => row.ItemCode).ToListAsync());
        tasks.Select(row => (row.ItemCode, row.DueOn, row.Reason)).ShouldBe(
        [
            ("REKR-01", new DateOnly(2026, 6, 8), "Två har hoppat av"),
            ("REKR-02", new DateOnly(2026, 7, 7), "Två har hoppat av"),
            ("REKR-03", new DateOnly(2026, 7, 7), "Två har hoppat av"),
        ]);
        var page = await world.TrackPages.GetAsync(world.Anna, track, default);
        (page.Row.Status, page.Gate!.Gate).ShouldBe((TrackStatus.Implementation, "G3"));
        page.History.ShouldContain(row => row.Action == "REKRYTERING_ATERUPPTAGEN" && row.Arguments["reason"] == "Två har hoppat av");
        Rules(await TakeUpAsync("En till")).ShouldBe(["IntakeIsTakenUpOnce"], "it is open already");

        await world.CompleteAsync(track, "REKR-01", "REKR-02", "REKR-03", "GENO-01", "GENO-02", "GENO-03", "GENO-04", "GENO-05");
        await world.OpenGateAsync(track, "G3");
    }

    [Fact]
    public async Task OpenGateAsync_ToTheClosure_EndsWhatIsLeftOfAnIntake()
    {
        await world.OpenGateAsync(track, "G2");
        (await TakeUpAsync("Två har hoppat av")).Value!.Count.ShouldBe(3);
        await world.CompleteAsync(track, "REKR-01", "GENO-01", "GENO-02", "GENO-03", "GENO-04", "GENO-05");

        await world.OpenGateAsync(track, "G3");

        var tasks = await world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.ItemCode.StartsWith("REKR")).OrderBy(row => row.ItemCode).ToListAsync());
        tasks.Select(row => (row.ItemCode, row.Status)).ShouldBe(
        [
            ("REKR-01", ChecklistStatus.Done),
            ("REKR-02", ChecklistStatus.NotApplicable),
            ("REKR-03", ChecklistStatus.NotApplicable),
            ("REKR-04", ChecklistStatus.NotStarted),
        ], "nobody can be taken in any more; advice that was never given stays open as before");
    }

    [Fact]
    public async Task TakeUpAsync_WithoutReason_OrBeforeImplementation_ChangesNothing()
    {
        Rules(await TakeUpAsync("För få")).ShouldBe(["IntakeIsTakenUpDuringImplementation"]);
        await world.OpenGateAsync(track, "G2");

        var refused = await TakeUpAsync(" ");

        refused.Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("TextIsWritten", "skäl")]);
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<IntakeCommands>().TakeUpAsync(world.Bo, track, "För få", default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<IntakeCommands>().TakeUpAsync(world.Steering, track, "För få", default));
        (await world.ReadAsync(db => db.ChecklistItems.CountAsync(row => row.Status == ChecklistStatus.Reopened))).ShouldBe(0);
    }

    private Task<Decision<IReadOnlyList<Guid>>> TakeUpAsync(string reason) => world.Get<IntakeCommands>().TakeUpAsync(world.Anna, track, reason, default);

    private static string[] Rules<T>(Decision<T> decision) => [.. decision.Refusals.Select(refusal => refusal.Rule)];

    public sealed class OnSqlite() : IntakeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : IntakeTests(DatabaseKind.PostgreSql);
}
