using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Gates;

public abstract class GateTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_shut_gate_lists_everything_that_is_missing_opened_or_not()
    {
        var track = await world.StartTrackAsync("Renova", "Ragn-Sells");

        var decision = await world.Tracks.OpenGateAsync(world.Anna, track, "G1", default);

        decision.Refusals.ShouldAllBe(refusal => refusal.Rule == "GateIsOpenOnlyWhenItsItemsAreDone");
        decision.Refusals.Select(refusal => (refusal.Arguments[0], refusal.Arguments[2])).ShouldBe(
        [
            ("PLAN-01", ""),
            ("PLAN-02", ""),
            ("PLAN-03", ""),
            ("PLAN-04", ""),
            ("PLAN-05", "Ragn-Sells"),
            ("PLAN-05", "Renova"),
            ("PLAN-06", ""),
            ("PLAN-07", ""),
            ("PLAN-08", ""),
            ("PLAN-09", ""),
        ]);
        var sentences = decision.Refusals.Select(DomainTexts.Refusal).ToArray();
        sentences[5].ShouldContain("Arbetsgivarens kompetensbehov kartlagt");
        sentences[5].ShouldContain("Renova");
        (await world.TrackPages.GetAsync(world.Anna, track, default)).Gate!.Missing.Count.ShouldBe(10);
        (await world.ReadAsync(db => db.Tracks.Select(row => row.Status).SingleAsync())).ShouldBe(TrackStatus.Planning);
    }

    [Fact]
    public async Task A_waived_item_holds_no_gate()
    {
        var track = await world.StartTrackAsync();
        await world.CompleteAsync(track, "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G1", default)).Refusals.Single().Arguments[0].ShouldBe("PLAN-01");
        var task = await world.OpenTaskAsync(track, "PLAN-01");

        (await world.Tasks.WaiveAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Avtalet förhandlas om"), default)).Refusals.ShouldBeEmpty();

        await world.OpenGateAsync(track, "G1");
    }

    [Fact]
    public async Task A_standing_duty_must_be_done_and_not_late()
    {
        var track = await ImplementationAsync();
        await world.CompleteAsync(track, "GENO-01", "GENO-02", "GENO-04");
        (await MissingAsync(track)).ShouldBe([("GENO-03", DomainTexts.GateReason("NeverDone"))]);

        await world.CompleteAsync(track, "GENO-03");
        world.Clock.MoveTo(new DateTimeOffset(2026, 7, 20, 10, 0, 0, TimeSpan.Zero));

        (await MissingAsync(track)).ShouldContain(("GENO-03", DomainTexts.GateReason("Late")));
    }

    [Fact]
    public async Task Two_coordinators_open_a_gate_at_once_and_the_second_is_told_who_was_first()
    {
        var track = await world.StartTrackAsync();
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Bo.UserId }, default)).Refusals.ShouldBeEmpty();
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        await using var other = world.NewHost();

        var decisions = await Task.WhenAll(
            Task.Run(() => world.Tracks.OpenGateAsync(world.Anna, track, "G1", default)),
            Task.Run(() => other.GetRequiredService<TrackCommands>().OpenGateAsync(world.Bo, track, "G1", default)));

        var refusal = decisions.Single(decision => !decision.Accepted).Refusals.Single();
        refusal.Rule.ShouldBe("GateIsOpenedOnlyOnce");
        refusal.Arguments[1].ShouldBe(decisions[0].Accepted ? "Anna Andersson" : "Bo Berg");
        (await world.ReadAsync(db => db.ChecklistItems.CountAsync(row => row.ItemCode == "REKR-01"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_gate_that_the_track_has_not_come_to_does_not_open()
    {
        var track = await world.StartTrackAsync();

        (await world.Tracks.OpenGateAsync(world.Anna, track, "G2", default)).Refusals.Single().Rule.ShouldBe("TrackStandsBeforeTheGate");
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G9", default)).Refusals.Single().Rule.ShouldBe("TrackStandsBeforeTheGate");
    }

    [Fact]
    public async Task A_gate_stays_shut_while_an_activity_is_faulted_and_the_rest_of_the_work_goes_on()
    {
        var json = await File.ReadAllTextAsync(TrackWorld.FirstDrawing);
        var definition = JsonNode.Parse(json)!;
        var faulty = definition["root"]!["activities"]!.AsArray().Single(node => (string?)node!["id"] is "fas-planering")!["body"]!["activities"]!.AsArray().Single(node => (string?)node!["id"] is "plan03")!;
        faulty["reminderPolicy"] = JsonNode.Parse("""{"typeName":null,"expression":{"type":"JavaScript","value":"'RP-' + 'OFTA'"},"memoryReference":null}""");
        await world.Get<DefinitionStore>().ImportAsync(WorkflowDefinition.Parse(definition.ToJsonString()), default);

        var track = await world.StartTrackAsync();

        var page = await world.TrackPages.GetAsync(world.Anna, track, default);
        page.OpenTasks.Select(row => row.ItemCode).ShouldBe(["PLAN-01", "PLAN-02", "PLAN-05"]);
        page.Gate!.Missing[0].Rule.ShouldBe("WorkflowRunsWithoutFault");
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G1", default)).Refusals.Single().Rule.ShouldBe("WorkflowRunsWithoutFault");
    }

    private async Task<IEnumerable<(string, string)>> MissingAsync(Guid track) =>
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G3", default)).Refusals.Select(refusal => (refusal.Arguments[0], refusal.Arguments[3]));

    private async Task<Guid> ImplementationAsync()
    {
        var track = await world.StartTrackAsync();
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");
        await world.CompleteAsync(track, "REKR-01", "REKR-02", "REKR-03");
        await world.OpenGateAsync(track, "G2");
        return track;
    }

    public sealed class OnSqlite() : GateTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : GateTests(DatabaseKind.PostgreSql);
}
