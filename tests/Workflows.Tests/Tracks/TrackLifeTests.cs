using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>A track from planning to closure through the real engine and the real database.</summary>
public abstract class TrackLifeTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private ObstacleCommands Obstacles => world.Get<ObstacleCommands>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_track_lives_from_planning_to_closure_across_restarts()
    {
        var track = await world.StartTrackAsync("Renova");
        (await PageAsync(track)).Row.Status.ShouldBe(TrackStatus.Planning);

        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06");
        await world.RestartAsync();
        await world.CompleteAsync(track, "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");

        var recruiting = await PageAsync(track);
        recruiting.Row.Status.ShouldBe(TrackStatus.Recruitment);
        recruiting.Phases.Select(phase => phase.State).ShouldBe(["KLAR", "PAGAR", "KOMMANDE", "KOMMANDE"]);
        recruiting.OpenTasks.Select(row => row.ItemCode).ShouldBe(["REKR-01", "REKR-04", "REKR-03"], "in the order in which they fall due");
        await world.CompleteAsync(track, "REKR-01", "REKR-02", "REKR-03");
        await world.OpenGateAsync(track, "G2");

        (await PageAsync(track)).OpenTasks.ShouldContain(row => row.ItemCode == "REKR-04", "an advisory task may stay open");
        await world.RestartAsync();
        await world.CompleteAsync(track, "GENO-01", "GENO-02", "GENO-03", "GENO-04", "GENO-05");
        await world.OpenGateAsync(track, "G3");

        var closing = await PageAsync(track);
        closing.OpenTasks.ShouldAllBe(row => row.Phase == Phase.Closure || row.ItemCode == "REKR-04");
        await world.CompleteAsync(track, "AVSL-01", "AVSL-02", "AVSL-03", "AVSL-04", "AVSL-05", "AVSL-06");
        await world.OpenGateAsync(track, "G4");

        var closed = await PageAsync(track);
        closed.Row.Status.ShouldBe(TrackStatus.Closed);
        closed.OpenTasks.ShouldBeEmpty();
        closed.Gate.ShouldBeNull();
        closed.Phases.ShouldAllBe(phase => phase.State == "KLAR");
        (await world.ReadAsync(db => db.WorkflowBookmarks.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.Status == Jobbspar.Workflows.Reminders.PromiseStatus.Promised))).ShouldBe(0);
        var history = closed.History.Select(row => DomainTexts.History(row.Action, row.Arguments)).ToArray();
        history[^1].ShouldBe("Startade jobbspåret JS-2026-001");
        history[0].ShouldBe("Avslutade jobbspåret");
    }

    [Fact]
    public async Task Starting_opens_the_first_tasks_with_due_dates_in_working_days()
    {
        var track = await world.StartTrackAsync("Renova", "Ragn-Sells");

        var page = await PageAsync(track);
        page.Row.PublicCode.ShouldBe("JS-2026-001");
        page.Row.Coordinators.ShouldBe(["Anna Andersson"]);
        page.Row.Employers.ShouldBe(["Ragn-Sells", "Renova"]);
        page.OpenTasks.Select(row => (row.ItemCode, row.SubjectName, row.DueOn)).ShouldBe(
        [
            ("PLAN-01", null, new DateOnly(2026, 1, 19)),
            ("PLAN-02", null, new DateOnly(2026, 1, 19)),
            ("PLAN-03", null, new DateOnly(2026, 1, 26)),
            ("PLAN-05", "Ragn-Sells", new DateOnly(2026, 2, 2)),
            ("PLAN-05", "Renova", new DateOnly(2026, 2, 2)),
        ]);
    }

    [Fact]
    public async Task A_faulty_track_is_refused_field_by_field_and_nothing_is_created()
    {
        var faulty = TrackWorld.NewTrack() with { PlannedEnd = new DateOnly(2026, 5, 3), MunicipalityCodes = [] };

        var decision = await world.Tracks.StartAsync(world.Anna, faulty, default);

        decision.Refusals.Select(refusal => refusal.Field).ShouldBe(["kommuner", "planeratSlut"], ignoreOrder: true);
        (await world.ReadAsync(db => db.Tracks.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.Organisations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_track_is_imported_from_a_file_or_refused_by_field()
    {
        await using var sample = File.OpenRead(Path.Combine(TrackWorld.WorkflowsFolder, "../samples/renova-renhallning.json"));
        var imported = await world.Tracks.ImportAsync(world.Anna, sample, default);
        var refused = await world.Tracks.ImportAsync(world.Anna, new MemoryStream("""{"titel":"Spår","fas":"MELLAN"}"""u8.ToArray()), default);

        imported.Refusals.ShouldBeEmpty();
        (await PageAsync(imported.Value)).Row.Employers.ShouldHaveSingleItem().ShouldContain("Renova");
        refused.Refusals.ShouldContain(refusal => refusal.Field == "fas");
        (await world.ReadAsync(db => db.Tracks.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_drawing_writes_and_the_tasks_it_orders_elsewhere_do_not_stop_a_track()
    {
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(TrackWorld.FirstDrawing))!;
        definition["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""{"id":"skriv","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"hej"}}}"""));
        definition["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""{"id":"bestall","type":"Elsa.RunTask","version":1,"taskName":{"typeName":"String","expression":{"type":"Literal","value":"Beställ lokal"}}}"""));
        definition["root"]!["connections"]!.AsArray().Add(JsonNode.Parse("""{"source":{"activity":"start","port":"Done"},"target":{"activity":"skriv","port":"In"}}"""));
        definition["root"]!["connections"]!.AsArray().Add(JsonNode.Parse("""{"source":{"activity":"skriv","port":"Done"},"target":{"activity":"bestall","port":"In"}}"""));
        await world.Get<DefinitionStore>().ImportAsync(WorkflowDefinition.Parse(definition.ToJsonString()), default);

        var track = await world.StartTrackAsync();

        (await PageAsync(track)).OpenTasks.ShouldNotBeEmpty();
        (await world.ReadAsync(db => db.Set<WorkflowBookmarkRow>().CountAsync(row => row.InstanceId == track && row.Kind == "Elsa.RunTask"))).ShouldBe(1);
    }

    [Fact]
    public async Task Tracks_started_at_once_on_two_hosts_get_different_codes()
    {
        await using var other = world.NewHost();
        var hosts = new[] { world.Services, other };

        var decisions = await Task.WhenAll(Enumerable.Range(0, 8).Select(n =>
            Task.Run(() => ((TrackCommands)hosts[n % 2].GetService(typeof(TrackCommands))!).StartAsync(world.Anna, TrackWorld.NewTrack(), default))));

        decisions.ShouldAllBe(decision => decision.Accepted);
        var codes = await world.ReadAsync(db => db.Tracks.Select(row => row.PublicCode).ToListAsync());
        codes.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 8).Select(n => $"JS-2026-00{n}"));
        (await world.ReadAsync(db => db.Organisations.CountAsync(row => row.OrganisationNumber != null))).ShouldBe(1, "the lead is one organisation, however often it is named");
    }

    [Fact]
    public async Task A_standing_duty_recurs_in_its_rhythm_until_its_phase_is_left()
    {
        var track = await ImplementationAsync();
        var first = await world.OpenTaskAsync(track, "GENO-05");

        await world.CompleteAsync(track, "GENO-05");

        var second = await world.OpenTaskAsync(track, "GENO-05");
        second.Occurrence.ShouldBe(2);
        second.DueOn.ShouldBe(new WorkingDayCalendar().AddWorkingDays(first.DueOn!.Value, 10));
        await world.CompleteAsync(track, "GENO-01", "GENO-02", "GENO-03", "GENO-04");
        await world.OpenGateAsync(track, "G3");
        (await PageAsync(track)).FinishedTasks.Single(row => row.Id == second.Id).Status.ShouldBe(ChecklistStatus.NotApplicable);
    }

    [Fact]
    public async Task An_obstacle_is_raised_while_its_phase_lasts_and_keeps_the_gate_shut()
    {
        var planning = await world.StartTrackAsync();
        (await TaskOfAsync(await RegisterAsync(planning, "Bussen går inte"))).ShouldBeNull("the track is not carried out yet");
        (await world.Tracks.RaiseItemAsync(world.Anna, planning, "GENO-05", "Glapp", default)).Refusals.Single().Rule.ShouldBe("ItemIsRaisedInItsPhase");
        var track = await ImplementationAsync();
        (await world.Tracks.RaiseItemAsync(world.Anna, track, "GENO-06", "Bussen går inte", default)).Refusals.Single().Rule.ShouldBe("ObstacleIsRegisteredAsOne", "a task without a row tells nobody who sees to it");

        var first = await RegisterAsync(track, "Bussen går inte");
        var second = await RegisterAsync(track, "Ingen handledare");

        (await world.TaskPages.GetAsync(world.Anna, (await TaskOfAsync(first))!.Value, default)).Reason.ShouldBe("Bussen går inte");
        (await world.TaskPages.GetAsync(world.Anna, (await TaskOfAsync(second))!.Value, default)).Row.Occurrence.ShouldBe(2);
        await world.CompleteAsync(track, "GENO-01", "GENO-02", "GENO-03", "GENO-04");
        var refused = await world.Tracks.OpenGateAsync(world.Anna, track, "G3", default);
        refused.Refusals.Single().Arguments[0].ShouldBe("GENO-06");
        await SolveAsync(first);
        await SolveAsync(second);
        await world.OpenGateAsync(track, "G3");

        async Task<Guid> RegisterAsync(Guid into, string what) => (await Obstacles.RegisterAsync(world.Anna, into, Content(what), default)).Value;
        async Task<Guid?> TaskOfAsync(Guid obstacle) => await world.ReadAsync(db => db.Obstacles.Where(row => row.Id == obstacle).Select(row => row.TaskId).SingleAsync());
        async Task SolveAsync(Guid obstacle)
        {
            var row = await world.ReadAsync(db => db.Obstacles.SingleAsync(known => known.Id == obstacle));
            var move = new ObstacleMove { ObstacleId = obstacle, Version = row.Version, Content = Content(row.Description), Status = ObstacleStatus.Solved, Solution = "Löst" };
            (await Obstacles.MoveAsync(world.Anna, track, move, default)).Refusals.ShouldBeEmpty();
        }

        ObstacleContent Content(string what) => new()
        {
            Category = ObstacleCategory.Transport,
            Severity = ObstacleSeverity.Medium,
            Description = what,
            Owner = "Trafikplaneringen",
            Action = "Ny tur",
            DueOn = SwedishTime.Today(world.Clock).AddDays(7),
        };
    }

    [Fact]
    public async Task A_new_plan_moves_due_dates_and_their_reminders()
    {
        var track = await ImplementationAsync();
        var before = await world.OpenTaskAsync(track, "GENO-04");
        before.DueOn.ShouldBe(new DateOnly(2026, 11, 20));

        var decision = await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 4), new DateOnly(2027, 1, 29), version: null, default);

        decision.Refusals.ShouldBeEmpty();
        var due = (await world.OpenTaskAsync(track, "GENO-04")).DueOn!.Value;
        due.ShouldBe(new WorkingDayCalendar().AddWorkingDays(new DateOnly(2027, 1, 29), -20));
        var reminders = await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == before.Id && row.Step == "+0").Select(row => row.DueAt).ToListAsync());
        due.ShouldBe(new DateOnly(2026, 12, 29));
        reminders.Single().ShouldBe(SwedishTime.InstantOf(new DateOnly(2027, 1, 7), new TimeOnly(7, 30)), "staff duties pause over Christmas");
    }

    [Fact]
    public async Task An_administrator_replaces_a_coordinator()
    {
        var track = await world.StartTrackAsync();

        var decision = await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Bo.UserId, Replaces = world.Anna.UserId }, default);

        decision.Refusals.ShouldBeEmpty();
        (await world.TrackPages.ListAsync(world.Bo, default)).Single().Coordinators.ShouldBe(["Bo Berg"]);
        (await world.TrackPages.ListAsync(world.Anna, default)).ShouldBeEmpty();
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Steering.UserId }, default)).Refusals.Single().Rule.ShouldBe("CoordinatorHasTheRole");
    }

    private Task<TrackPage> PageAsync(Guid track) => world.TrackPages.GetAsync(world.Anna, track, default);

    private async Task<Guid> ImplementationAsync()
    {
        var track = await world.StartTrackAsync("Renova");
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");
        await world.CompleteAsync(track, "REKR-01", "REKR-02", "REKR-03");
        await world.OpenGateAsync(track, "G2");
        return track;
    }

    public sealed class OnSqlite() : TrackLifeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : TrackLifeTests(DatabaseKind.PostgreSql);
}
