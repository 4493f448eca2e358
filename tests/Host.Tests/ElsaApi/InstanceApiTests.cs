using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>What the designer's list of instances and its viewer ask, in the order in which they ask it.</summary>
public sealed class InstanceApiTests(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_waiting_instance_is_run_watched_cancelled_and_deleted()
    {
        var (definition, id) = await RunAsync("Väntar", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "hej")), ApiHost.Activity("vänta", "Elsa.Event", ("eventName", "gå")));
        var versionId = definition["id"]!.GetValue<string>();

        var listed = await ListAsync(new() { ["definitionIds"] = new JsonArray(definition["definitionId"]!.DeepClone()), ["statuses"] = new JsonArray("Running") });
        listed["totalCount"]!.GetValue<int>().ShouldBe(1);
        listed["items"]![0]!["id"]!.GetValue<string>().ShouldBe(id);
        (await ApiHost.GetAsync(api.Anna, $"/workflow-definitions?versionOptions=&Ids={Uri.EscapeDataString(versionId)}"))["totalCount"]!.GetValue<int>().ShouldBe(1, "the row is dropped without its definition");

        var whole = await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{id}");
        (whole["status"]!.GetValue<string>(), whole["subStatus"]!.GetValue<string>()).ShouldBe(("Running", "Suspended"));
        whole["workflowState"].ShouldBeOfType<JsonObject>()["activityExecutionContexts"].ShouldBeOfType<JsonArray>();
        (await ApiHost.GetAsync(api.Anna, $"/workflow-definitions/by-id/{Uri.EscapeDataString(versionId)}"))["isLatest"]!.GetValue<bool>().ShouldBeTrue();
        (await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{id}/execution-state"))["status"]!.GetValue<string>().ShouldBe("Running");
        (await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{id}/variables"))["items"].ShouldBeOfType<JsonArray>();

        await ApiHost.PostAsync(api.Anna, $"/cancel/workflow-instances/{id}", null);
        var ended = await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{id}");
        (ended["status"]!.GetValue<string>(), ended["subStatus"]!.GetValue<string>()).ShouldBe(("Finished", "Cancelled"));
        await ApiHost.AskAsync(api.Anna, HttpMethod.Delete, $"/workflow-instances/{id}", null, HttpStatusCode.NoContent);
        await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_viewer_is_told_what_ran_in_which_order_and_what_waits()
    {
        var (_, id) = await RunAsync("Ses", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "hej")), ApiHost.Activity("vänta", "Elsa.Event", ("eventName", "gå")));

        var journal = await ApiHost.PostAsync(api.Anna, $"/workflow-instances/{id}/journal?skip=0&take=100", Filter(new() { ["excludedActivityTypes"] = new JsonArray("Elsa.Workflow", "Elsa.Flowchart") }));
        var lines = journal["items"]!.AsArray();
        journal["totalCount"]!.GetValue<int>().ShouldBe(lines.Count);
        lines.Select(line => line!["sequence"]!.GetValue<long>()).ShouldBeInOrder();
        lines.ShouldAllBe(line => line!["activityId"] != null && line["activityType"] != null && (line["payload"] == null || line["payload"] is JsonObject));
        lines.Where(line => line!["activityId"]!.GetValue<string>() is "rad").Select(line => line!["eventName"]!.GetValue<string>()).ShouldBe(["Started", "Completed"]);
        lines.Where(line => line!["activityId"]!.GetValue<string>() is "vänta").Select(line => line!["eventName"]!.GetValue<string>()).ShouldBe(["Started", "Suspended"]);
        (await ApiHost.PostAsync(api.Anna, $"/workflow-instances/{id}/journal", Filter(new() { ["activityNodeIds"] = new JsonArray("Workflow1:flow1:rad"), ["eventNames"] = new JsonArray("Completed") })))["totalCount"]!.GetValue<int>().ShouldBe(1);

        var stats = (await ApiHost.PostAsync(api.Anna, "/activity-executions/report", new JsonObject { ["workflowInstanceId"] = id, ["activityNodeIds"] = new JsonArray("Workflow1:flow1:rad", "Workflow1:flow1:vänta") }))["stats"]!.AsArray()
            .ToDictionary(stat => stat!["activityId"]!.GetValue<string>(), stat => stat!, StringComparer.Ordinal);
        stats["rad"]["completedCount"]!.GetValue<int>().ShouldBe(1);
        (stats["vänta"]["isBlocked"]!.GetValue<bool>(), stats["vänta"]["completedCount"]!.GetValue<int>()).ShouldBe((true, 0));

        foreach (var path in (string[])["activity-executions", "activity-execution-summaries"])
        {
            var record = (await ApiHost.GetAsync(api.Anna, $"/{path}/list?WorkflowInstanceId={id}&ActivityNodeId={Uri.EscapeDataString("Workflow1:flow1:vänta")}"))["items"]!.AsArray().ShouldHaveSingleItem()!;
            (record["status"]!.GetValue<string>(), record["hasBookmarks"]!.GetValue<bool>()).ShouldBe(("Running", true));
        }

        var execution = (await ApiHost.GetAsync(api.Anna, $"/activity-executions/list?WorkflowInstanceId={id}&ActivityNodeId={Uri.EscapeDataString("Workflow1:flow1:rad")}"))["items"]![0]!["id"]!.GetValue<string>();
        (await ApiHost.GetAsync(api.Anna, $"/activity-executions/by-id?id={Uri.EscapeDataString(execution)}"))["status"]!.GetValue<string>().ShouldBe("Completed");
        var stack = await ApiHost.GetAsync(api.Anna, $"/activity-executions/{Uri.EscapeDataString(execution)}/call-stack?includeCrossWorkflowChain=True");
        stack["items"]!.AsArray()[^1]!["activityId"]!.GetValue<string>().ShouldBe("rad");
    }

    [Fact]
    public async Task A_failed_instance_shows_its_incident_and_can_be_tried_again()
    {
        var (definition, id) = await RunAsync("Felar", ApiHost.Activity("fel", "Elsa.Fault", ("message", "Det gick inte")));

        (await ListAsync(new() { ["definitionIds"] = new JsonArray(definition["definitionId"]!.DeepClone()), ["hasIncidents"] = true }))["totalCount"]!.GetValue<int>().ShouldBe(1);
        var incident = (await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{id}"))["workflowState"]!["incidents"]!.AsArray().ShouldHaveSingleItem()!;
        (incident["activityId"]!.GetValue<string>(), incident["activityNodeId"]!.GetValue<string>()).ShouldBe(("fel", "Workflow1:flow1:fel"));
        incident["message"]!.GetValue<string>().ShouldContain("Det gick inte");

        var tried = await ApiHost.PostAsync(api.Anna, "/alterations/workflows/retry", new JsonObject { ["workflowInstanceIds"] = new JsonArray(id, "inget-id") });
        tried["results"]!.AsArray().Select(result => result!["isSuccessful"]!.GetValue<bool>()).ShouldBe([true, false]);
        (await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{id}"))["incidentCount"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_start_says_why_in_the_answers_headers()
    {
        var saved = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Utan spår", ApiHost.Activity("punkt", "Jobbspar.PLAN03")));

        using var answer = await api.Anna.SendAsync(HttpMethod.Post, $"{ApiHost.Prefix}/workflow-definitions/{saved["definitionId"]}/execute", """{"versionOptions":"Latest"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("x-elsa-workflow-cannot-start").ShouldBe(["true"]);
        answer.Headers.Contains("x-elsa-workflow-instance-id").ShouldBeFalse();
    }

    [Fact]
    public async Task A_tracks_instance_is_watched_without_names_and_neither_cancelled_nor_deleted_here()
    {
        var coordinator = await ExampleTrack.AddUserAsync(api.Host, "hemliga-karin", Role.Coordinator);
        var track = await ExampleTrack.StartAsync(api.Host, coordinator);

        foreach (var path in (string[])[$"/workflow-instances/{track}", $"/workflow-instances/{track}/variables", $"/activity-executions/list?WorkflowInstanceId={track}"])
        {
            var answer = await ApiHost.GetAsync(api.Anna, path);
            answer.ToJsonString().ShouldNotContain("hemliga-karin", Case.Insensitive);
        }

        (await ApiHost.PostAsync(api.Anna, $"/cancel/workflow-instances/{track}", null, HttpStatusCode.BadRequest))["message"]!.GetValue<string>().ShouldContain("jobbspår");
        await ApiHost.AskAsync(api.Anna, HttpMethod.Delete, $"/workflow-instances/{track}", null, HttpStatusCode.BadRequest);
        (await ApiHost.PostAsync(api.Anna, "/bulk-actions/cancel/workflow-instances", new JsonObject { ["ids"] = new JsonArray(track.ToString()) }))["cancelled"]!.GetValue<int>().ShouldBe(0);
        (await ApiHost.GetAsync(api.Anna, $"/workflow-instances/{track}"))["status"]!.GetValue<string>().ShouldBe("Running");
    }

    [Theory]
    [InlineData("{\"page\":-1}")]
    [InlineData("{\"pageSize\":\"många\"}")]
    [InlineData("{\"statuses\":[\"Rusar\"]}")]
    [InlineData("{\"subStatus\":7}")]
    [InlineData("{\"timestampFilters\":[{\"column\":\"Created\",\"operator\":\"Is\",\"timestamp\":\"i går\"}]}")]
    [InlineData("[]")]
    public async Task A_filter_that_makes_no_sense_is_never_a_fault(string body)
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Post, $"{ApiHost.Prefix}/workflow-instances", body);

        ((int)answer.StatusCode).ShouldBeInRange(200, 400, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/activity-executions/list?WorkflowInstanceId=inget")]
    [InlineData("GET", "/activity-executions/by-id?id=inget")]
    [InlineData("GET", "/activity-executions/by-id")]
    [InlineData("GET", "/activity-executions/inget:1/call-stack")]
    [InlineData("POST", "/activity-executions/report")]
    [InlineData("DELETE", "/workflow-instances/00000000-0000-0000-0000-000000000001")]
    [InlineData("POST", "/cancel/workflow-instances/00000000-0000-0000-0000-000000000001")]
    [InlineData("POST", "/workflow-instances/00000000-0000-0000-0000-000000000001/journal")]
    public async Task What_is_not_there_is_404(string method, string path) =>
        (await ApiHost.AskAsync(api.Anna, new HttpMethod(method), path, method is "POST" ? "{}" : null, HttpStatusCode.NotFound))["message"]!.GetValue<string>().ShouldNotBeEmpty();

    private static JsonObject Filter(JsonObject filter) => new() { ["filter"] = filter };

    private Task<JsonObject> ListAsync(JsonObject filter) => ApiHost.PostAsync(api.Anna, "/workflow-instances", filter);

    /// <summary>Draws the activities in a row, and runs the draft as the designer's button does.</summary>
    private async Task<(JsonObject Definition, string InstanceId)> RunAsync(string name, params JsonObject[] activities)
    {
        var model = ApiHost.Model($"{name} {Guid.NewGuid():N}", activities);
        foreach (var (from, to) in activities.Zip(activities.Skip(1)))
        {
            model["root"]!["connections"]!.AsArray().Add(new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = from["id"]!.DeepClone(), ["port"] = "Done" },
                ["target"] = new JsonObject { ["activity"] = to["id"]!.DeepClone(), ["port"] = "In" },
            });
        }

        var saved = await ApiHost.SaveNewAsync(api.Anna, model);
        using var answer = await api.Anna.SendAsync(HttpMethod.Post, $"{ApiHost.Prefix}/workflow-definitions/{saved["definitionId"]}/execute", """{"versionOptions":"Latest","input":null}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("x-elsa-workflow-cannot-start").ShouldBeFalse(await answer.Content.ReadAsStringAsync());
        return (saved, answer.Headers.GetValues("x-elsa-workflow-instance-id").Single());
    }
}
