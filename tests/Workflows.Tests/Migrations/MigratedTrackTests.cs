using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Migrations;

/// <summary>A track that is under way gets an improved workflow, and its coordinator notices nothing but what is new.</summary>
public abstract class MigratedTrackTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Track_under_way_is_moved_and_goes_on_to_its_end()
    {
        // Without REKR-04, and with another id for PLAN-07's activity: what was used until the better version came.
        var old = await PublishAsync(json =>
        {
            Remove(json, "rekr04");
            Rename(json, "plan07", "gammal-plan07");
        });
        var track = await world.StartTrackAsync("Renova", "Ragn-Sells");
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-05", "PLAN-06");
        var before = await TasksAsync(track);
        before.ShouldContain(row => row.ActivityId == "gammal-plan07");
        var better = await PublishAsync(json =>
        {
            Activity(json, "rekr01")["dueWorkingDays"] = Literal("30");
            Activity(json, "plan03")["dueWorkingDays"] = Literal("99");
        });

        await MigrateAsync(old, better);

        var after = await TasksAsync(track);
        after.Select(row => (row.Id, row.BookmarkId, row.DueOn, row.Status, row.ItemCode)).ShouldBe(before.Select(row => (row.Id, row.BookmarkId, row.DueOn, row.Status, row.ItemCode)));
        after.ShouldNotContain(row => row.ActivityId == "gammal-plan07");
        after.Where(row => row.ItemCode == "PLAN-07").ShouldAllBe(row => row.ActivityId == "plan07");
        (await world.ReadAsync(db => db.Tracks.SingleAsync(row => row.Id == track))).DefinitionVersionId.ShouldBe(better);
        (await HistoryAsync(track))[0].ShouldBe("Flyttade jobbspåret till version 3 av arbetsflödet");

        await world.RestartAsync();
        await world.CompleteAsync(track, "PLAN-03", "PLAN-04", "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");
        var recruiting = (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks;
        recruiting.ShouldContain(row => row.ItemCode == "REKR-04", "the item that the old version did not have");
        recruiting.Single(row => row.ItemCode == "REKR-01").DueOn.ShouldBe(await DueInNewTrackAsync("REKR-01"), "the new rule holds for what was not opened yet");
        await world.CompleteAsync(track, "REKR-01", "REKR-02", "REKR-03", "REKR-04");
        await world.OpenGateAsync(track, "G2");
        await world.CompleteAsync(track, "GENO-01", "GENO-02", "GENO-03", "GENO-04", "GENO-05");
        await world.OpenGateAsync(track, "G3");
        await world.CompleteAsync(track, "AVSL-01", "AVSL-02", "AVSL-03", "AVSL-04", "AVSL-05", "AVSL-06");
        await world.OpenGateAsync(track, "G4");
        (await world.TrackPages.GetAsync(world.Anna, track, default)).Row.Status.ShouldBe(TrackStatus.Closed);
    }

    [Fact]
    public async Task Finished_task_can_be_sent_back_after_the_move_with_those_that_build_on_it()
    {
        var old = await PublishAsync(json => Rename(json, "plan06", "gammal-plan06"));
        var track = await world.StartTrackAsync("Renova");
        await world.CompleteAsync(track, "PLAN-05", "PLAN-06", "PLAN-07");
        var better = await PublishAsync(json => Activity(json, "plan03")["dueWorkingDays"] = Literal("12"));
        await MigrateAsync(old, better);

        var done = (await TasksAsync(track)).Single(row => row.ItemCode == "PLAN-06");
        (await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(done.Id, reason: "Profilen har ändrats."), default)).Refusals.ShouldBeEmpty();

        (await TasksAsync(track)).Where(row => row.ItemCode is "PLAN-06" or "PLAN-07").ShouldAllBe(row => row.Status == ChecklistStatus.Reopened);
        await world.CompleteAsync(track, "PLAN-06", "PLAN-07");
    }

    [Fact]
    public async Task Version_that_would_open_a_finished_item_again_is_not_moved_to()
    {
        var old = await PublishAsync(json => Activity(json, "plan03")["dueWorkingDays"] = Literal("8"));
        var track = await world.StartTrackAsync("Renova");
        await world.CompleteAsync(track, "PLAN-01");
        var worse = await PublishAsync(json =>
        {
            var connections = Activity(json, "fas-planering-punkter")["connections"]!.AsArray();
            connections.Single(connection => (string)connection!["target"]!["activity"]! == "plan01")!["source"]!["activity"] = "plan03";
        });

        var order = (await world.Get<MigrationPlanning>().ProposeAsync(world.Admin, TrackCommands.DefinitionId, [old], worse, default)).Value!.ToOrder();
        var check = (await world.Get<MigrationPlanning>().DryRunAsync(world.Admin, order, default)).Value!.Instances.ShouldHaveSingleItem();

        check.InstanceId.ShouldBe(track);
        var reason = check.Reasons.ShouldHaveSingleItem();
        (reason.Code, reason.ActivityId).ShouldBe(("WOULD_RUN_AGAIN", "plan01"));
        DomainTexts.MigrationReason(reason).ShouldContain("plan01");
    }

    private async Task MigrateAsync(string from, string to)
    {
        var proposal = (await world.Get<MigrationPlanning>().ProposeAsync(world.Admin, TrackCommands.DefinitionId, [from], to, default)).Value!;
        proposal.Sources[0].Suggestions.ShouldAllBe(suggestion => suggestion.TargetActivityId != null);
        var batch = await world.Get<MigrationBatches>().CreateAsync(world.Admin, proposal.ToOrder(), default);
        batch.Refusals.ShouldBeEmpty();
        (await world.Get<MigrationRun>().RunAsync(default)).ShouldBe(1);
        var item = (await world.Get<MigrationBatches>().ItemsAsync(world.Admin, batch.Value, null, 0, 10, default)).ShouldHaveSingleItem();
        item.Reasons.ShouldBeEmpty();
        (item.State, item.TrackCode).ShouldBe((MigrationItemState.Migrated, "JS-2026-001"));
    }

    private async Task<string> PublishAsync(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(TrackWorld.FirstDrawing))!;
        change(json);
        return (await world.Get<DefinitionStore>().ImportAsync(WorkflowDefinition.Parse(json.ToJsonString()), default)).VersionId;
    }

    private Task<List<ChecklistItem>> TasksAsync(Guid track) => world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track).OrderBy(row => row.Id).ToListAsync());

    private async Task<string[]> HistoryAsync(Guid track) =>
        [.. (await world.TrackPages.GetAsync(world.Anna, track, default)).History.Select(row => DomainTexts.History(row.Action, row.Arguments))];

    private async Task<DateOnly?> DueInNewTrackAsync(string item)
    {
        var track = await world.StartTrackAsync("Renova");
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");
        return (await world.OpenTaskAsync(track, item)).DueOn;
    }

    private static JsonObject Literal(string value) => new() { ["typeName"] = "Int32", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };

    private static JsonObject Activity(JsonNode json, string id) => All(json).First(activity => (string?)activity["id"] == id && activity.ContainsKey("type"));

    private static void Rename(JsonNode json, string id, string newId)
    {
        Activity(json, id)["id"] = newId;
        foreach (var end in All(json).Where(part => part["activity"] is JsonValue value && value.TryGetValue(out string? named) && named == id))
        {
            end["activity"] = newId;
        }
    }

    private static void Remove(JsonNode json, string id)
    {
        var activity = Activity(json, id);
        activity.Parent!.AsArray().Remove(activity);
        foreach (var connection in All(json).Where(part => part["source"]?["activity"] is not null && ((string?)part["source"]!["activity"] == id || (string?)part["target"]!["activity"] == id)).ToList())
        {
            connection.Parent!.AsArray().Remove(connection);
        }
    }

    private static List<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject json => [json, .. json.SelectMany(property => All(property.Value))],
        JsonArray array => [.. array.SelectMany(All)],
        _ => [],
    };

    public sealed class OnSqlite() : MigratedTrackTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : MigratedTrackTests(DatabaseKind.PostgreSql);
}
