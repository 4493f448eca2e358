using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Arenas;
using Jobbspar.Workflows.Arenas.Rules;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Employers;

/// <summary>Arenas are known to all tracks and used by each (PLAN-10); a sector track's package is launched towards employers (PLAN-11), on both databases.</summary>
public abstract class ArenaTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    private static readonly NewTrackArena Network = new() { Name = "Näringslivsrådet", Owner = "Göteborgs stad", Cadence = "varje månad" };

    private TrackWorld world = null!;
    private Guid track;

    private ArenaCommands Arenas => world.Get<ArenaCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_arena_that_is_registered_in_one_track_is_chosen_in_another_and_answers_for_PLAN_10()
    {
        (await FindAsync("PLAN-10", track)).ShouldBeNull();
        var arena = Accepted(await Arenas.SaveAsync(world.Anna, track, Network, default));
        (await FindAsync("PLAN-10", track)).ShouldNotBeNull().List("anvanda").ShouldBeEmpty("it is known, and not used");
        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(await TaskAsync("PLAN-10")), default)).Refusals.Select(refusal => refusal.Rule).ShouldContain("ArenasAreUsedOrCreated.NoneUsed");

        Accepted(await Arenas.SaveAsync(world.Anna, track, new NewTrackArena { ArenaId = arena, UsedOn = Today }, default));
        Accepted(await Arenas.SaveAsync(world.Anna, track, new NewTrackArena { Name = "Frukost för åkerier", Owner = "Arbetsförmedlingen", Cadence = "en gång", IsNew = true, Note = "Åkerierna saknade en mötesplats." }, default));

        var values = (await FindAsync("PLAN-10", track)).ShouldNotBeNull();
        values.List("arenor").ShouldBe(["Frukost för åkerier – Arbetsförmedlingen – en gång", "Näringslivsrådet – Göteborgs stad – varje månad"]);
        values.List("anvanda").ShouldBe(["Näringslivsrådet"]);
        (values.YesNo("nyArena"), values.Text("nyArenaBeskrivning")).ShouldBe((true, "Frukost för åkerier: Åkerierna saknade en mötesplats."));
        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(await TaskAsync("PLAN-10")), default)).Refusals.ShouldBeEmpty("nothing of it is typed");
        var other = await world.StartTrackAsync("Stena");
        (await Arenas.GetAsync(world.Anna, other, default)).Known.Select(row => row.Name).ShouldBe(["Frukost för åkerier", "Näringslivsrådet"]);
        Accepted(await Arenas.SaveAsync(world.Anna, other, Network with { Name = "NÄRINGSLIVSRÅDET" }, default)).ShouldBe(arena, "it stands in the register already");

        Accepted(await Arenas.RemoveAsync(world.Anna, track, arena, default));
        (await Arenas.GetAsync(world.Anna, track, default)).Arenas.Select(row => row.Arena.Name).ShouldBe(["Frukost för åkerier"]);
        (await Arenas.GetAsync(world.Anna, other, default)).Arenas.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_arena_that_is_unknown_undescribed_or_used_tomorrow_is_refused()
    {
        Rules(await Arenas.SaveAsync(world.Anna, track, new NewTrackArena { ArenaId = Guid.NewGuid() }, default)).ShouldBe([nameof(ArenaIsKnown)]);
        Rules(await Arenas.SaveAsync(world.Anna, track, new NewTrackArena { Name = "Mässan" }, default)).ShouldBe(["FieldIsFilledIn", "FieldIsFilledIn"]);
        Rules(await Arenas.SaveAsync(world.Anna, track, Network with { UsedOn = Today.AddDays(1) }, default)).ShouldBe(["FactIsNotInTheFuture"]);
        Rules(await Arenas.SaveAsync(world.Anna, track, Network with { IsNew = true }, default)).ShouldBe(["FieldIsFilledIn"]);
        await Should.ThrowAsync<AccessDeniedException>(() => Arenas.SaveAsync(world.Bo, track, Network, default));
        await Should.ThrowAsync<AccessDeniedException>(() => Arenas.GetAsync(world.Bo, track, default));
        (await Arenas.GetAsync(world.Anna, track, default)).Arenas.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_writes_over_what_somebody_else_has_said_of_an_arena_since()
    {
        var arena = Accepted(await Arenas.SaveAsync(world.Anna, track, Network with { Version = 0 }, default));
        Rules(await Arenas.SaveAsync(world.Anna, track, Network with { Version = 0, Note = "Samma igen" }, default)).ShouldBe(["ContentWasNotChangedMeanwhile.Arena"], "it stands in the track already");
        Accepted(await Arenas.SaveAsync(world.Anna, track, new NewTrackArena { ArenaId = arena, UsedOn = Today, Note = "Tre åkerier kom", Version = 1 }, default));

        Rules(await Arenas.SaveAsync(world.Anna, track, new NewTrackArena { ArenaId = arena, Note = "Ingen kom", Version = 1 }, default)).ShouldBe(["ContentWasNotChangedMeanwhile.Arena"]);

        var said = (await Arenas.GetAsync(world.Anna, track, default)).Arenas.ShouldHaveSingleItem().Of;
        (said.UsedOn, said.Note, said.Version).ShouldBe((Today, "Tre åkerier kom", 2));
    }

    [Fact]
    public async Task A_package_is_launched_in_a_sector_track_and_answers_for_PLAN_11()
    {
        var launch = new NewLaunch { Package = "Renhållare med C-körkort", SectorCode = "38", LaunchedOn = Today, Replies = [new("Renova", PackageAnswer.None, null), new("Ragn-Sells", PackageAnswer.None, null)] };
        Rules(await Arenas.LaunchAsync(world.Anna, track, launch, default)).ShouldBe([nameof(PackageIsLaunchedInASectorTrack)]);
        var sector = Accepted(await world.Tracks.StartAsync(world.Anna, TrackWorld.NewTrack() with { Approach = "BRANSCH", SectorCodes = ["38"] }, default));
        (await FindAsync("PLAN-11", sector)).ShouldNotBeNull().Text("sniKod").ShouldBe("38", "the sector is the track's own");
        Rules(await Arenas.LaunchAsync(world.Anna, sector, launch with { SectorCode = "avfall", Replies = [] }, default)).ShouldBe(["SectorCodeIsWellFormed", "FieldIsFilledIn"]);

        Accepted(await Arenas.LaunchAsync(world.Anna, sector, launch, default));
        var values = (await FindAsync("PLAN-11", sector)).ShouldNotBeNull();
        values.List("tillfragade").ShouldBe(["Renova", "Ragn-Sells"]);
        values.Text("svar").ShouldBeNull("nobody has answered");

        var answered = launch with { Replies = [new("Renova", PackageAnswer.Interested, "Två platser i höst"), new("Ragn-Sells", PackageAnswer.Later, null)] };
        Rules(await Arenas.LaunchAsync(world.Anna, sector, answered with { Version = 0 }, default)).ShouldBe(["ContentWasNotChangedMeanwhile.LaunchedPackage"], "somebody has launched it since");
        Accepted(await Arenas.LaunchAsync(world.Anna, sector, answered with { Version = 1 }, default));
        Rules(await Arenas.LaunchAsync(world.Anna, sector, launch with { Version = 1 }, default)).ShouldBe(["ContentWasNotChangedMeanwhile.LaunchedPackage"], "the answers are part of it");
        values = (await FindAsync("PLAN-11", sector)).ShouldNotBeNull();
        (values.Text("svar"), values.Date("datum")).ShouldBe(("Renova: Intresserad. Två platser i höst\nRagn-Sells: Inte nu", Today));
        (await Arenas.GetAsync(world.Anna, sector, default)).Replies.Count.ShouldBe(2, "they are the same two");
    }

    private async Task<Guid> TaskAsync(string code) => await world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.ItemCode == code).Select(row => row.Id).FirstOrDefaultAsync()) is var known && known != Guid.Empty ? known : await AddTaskAsync(code);

    /// <summary>The first drawing has the coordinator's items only.</summary>
    private async Task<Guid> AddTaskAsync(string code)
    {
        var task = new ChecklistItem
        {
            Id = Guid.CreateVersion7(), TrackId = track, ItemCode = code, Phase = Phase.Planning, SubjectId = track, Occurrence = 1, Status = ChecklistStatus.NotStarted, ResponsibleRole = "KOORDINATOR",
            ReminderPolicy = "RP-NONE", BookmarkId = Guid.NewGuid(), ActivityId = "x", OpenedAt = world.Clock.GetUtcNow(),
        };
        await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                unit.Db.ChecklistItems.Add(task);
                return Task.FromResult(0);
            },
            default);
        return task.Id;
    }

    private async Task<EvidenceValues?> FindAsync(string code, Guid of)
    {
        var supplied = await world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped[code], new EvidenceQuestion(code, of, of), default));
        return supplied is null ? null : new EvidenceValues(supplied.Values);
    }

    private static T Accepted<T>(Decision<T> decision)
    {
        decision.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBeEmpty();
        return decision.Value!;
    }

    private static string[] Rules(Decision<Guid> decision) => [.. decision.Refusals.Select(refusal => refusal.Rule)];

    public sealed class OnSqlite() : ArenaTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ArenaTests(DatabaseKind.PostgreSql);
}
