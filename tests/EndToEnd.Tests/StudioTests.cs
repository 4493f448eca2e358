using System.Text.Json.Nodes;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>An administrator changes the workflow of job tracks in Elsa Studio, and a coordinator works by it.</summary>
public sealed class StudioTests(StudioInstallation installation) : IClassFixture<StudioInstallation>
{
    private const string Item = "Jobbspar.PLAN03";

    [Fact]
    public async Task AChangedWorkflow_IsDrawnPublishedAndWorkedBy()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        string added = "";
        await installation.VisitAsync("studio-draw", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            var designer = new Designer(visitor);
            await WithoutItemAsync(designer);
            await designer.OpenListAsync();
            await designer.OpenFromListAsync("Lokalt jobbspår");
            await Assertions.Expect(visitor.Page).ToHaveURLAsync("/studio/definitions/jobbspar");

            added = await designer.DragInAsync("Planering", "PLAN-03", Item);
            await designer.ConnectAsync("start", "Done", added);
            await designer.SelectAsync(Item);
            await designer.TypeAsync("Arbetsdagar", "15");
            await designer.ChooseAsync("Ansvarig", "Kommunen");

            await designer.OpenAsync("jobbspar");
            await Assertions.Expect(designer.Activity(Item)).ToHaveCountAsync(1);
            await designer.SelectAsync(Item);
            await Assertions.Expect(designer.Input("Arbetsdagar").Locator("input").First).ToHaveValueAsync("15");
            (await designer.PublishAsync()).ShouldBe(200);
            var published = await designer.AskAsync("GET", "/workflow-definitions/by-definition-id/jobbspar?versionOptions=Published");
            published["root"]!["activities"]!.AsArray().ShouldContain(activity => activity!["type"]!.GetValue<string>() == Item);
            published["root"]!["connections"]!.AsArray().ShouldContain(connection => connection!["target"]!["activity"]!.GetValue<string>() == added);
        }, width: 1920);

        var track = "";
        await installation.VisitAsync("studio-work", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            track = await anna.ImportSampleAsync();
            (await anna.OpenTasksAsync(track)).ShouldContain("PLAN-03");
        });

        await installation.VisitAsync("studio-watch", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync(track);
            await visitor.Element("i-arbetsflodet").ClickAsync();
            await Assertions.Expect(Journal(visitor, "Suspended")).ToBeVisibleAsync(new() { Timeout = 240_000 });
            await Assertions.Expect(Journal(visitor, "Completed")).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Page.Locator("#till-sparet")).ToHaveAttributeAsync("href", installation.Address + track);
        }, width: 1920);

        await installation.VisitAsync("studio-complete", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            await anna.CompleteAsync(track, "PLAN-03", await anna.TodayAsync());
        });

        await installation.VisitAsync("studio-moved-on", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await new Designer(visitor).OpenInstanceAsync(track.Split('/')[^1]);
            await Assertions.Expect(Journal(visitor, "Completed")).ToBeVisibleAsync(new() { Timeout = 240_000 });
        }, width: 1920);
    }

    [Fact]
    public async Task TheSecondOfTwoAdministrators_IsToldInStudio()
    {
        await installation.VisitAsync("studio-conflict", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            var designer = new Designer(visitor);
            var made = await designer.AskAsync("POST", "/workflow-definitions", new JsonObject { ["model"] = NewDefinition("Två om samma"), ["publish"] = false });
            var id = made["workflowDefinition"]!["definitionId"]!.GetValue<string>();
            await designer.OpenAsync(id);

            // Somebody else saves meanwhile.
            var other = (JsonObject)made["workflowDefinition"]!.DeepClone();
            other["description"] = "Den andras";
            await designer.AskAsync("POST", "/workflow-definitions", new JsonObject { ["model"] = other, ["publish"] = false });
            (await designer.DescribeAsync("Min egen")).ShouldBe(400);

            await Assertions.Expect(visitor.Page.Locator(".mud-snackbar").First).ToContainTextAsync("Någon annan har ändrat");
            (await designer.AskAsync("GET", $"/workflow-definitions/by-definition-id/{id}"))["description"]!.GetValue<string>().ShouldBe("Den andras");
            visitor.ForgetLostConnections();
        }, width: 1920);
    }

    [Fact]
    public async Task ADefinition_IsExportedImportedAndRevertedInStudio() => await installation.VisitAsync(
        "studio-files",
        async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            var designer = new Designer(visitor);
            await designer.AskAsync("POST", "/workflow-definitions", new JsonObject { ["model"] = NewDefinition("Fram och åter"), ["publish"] = true });
            await designer.OpenListAsync();

            var (name, content) = await designer.ExportFromListAsync("Fram och åter");
            name.ShouldBe("fram-och-ater-1.json");
            var definition = (JsonObject)JsonNode.Parse(content)!;
            var id = definition["definitionId"]!.GetValue<string>();
            definition["description"] = "Ändrad i filen";
            await designer.ImportIntoListAsync(definition.ToJsonString());
            var imported = await designer.AskAsync("GET", $"/workflow-definitions/by-definition-id/{id}?versionOptions=Latest");
            (imported["version"]!.GetValue<int>(), imported["isPublished"]!.GetValue<bool>(), imported["description"]!.GetValue<string>()).ShouldBe((2, false, "Ändrad i filen"));

            await designer.OpenAsync(id);
            await designer.RollBackToAsync(version: 1);
            var reverted = await designer.AskAsync("GET", $"/workflow-definitions/by-definition-id/{id}?versionOptions=Latest");
            reverted["version"]!.GetValue<int>().ShouldBe(3);
            reverted["description"]!.GetValue<string>().ShouldBeEmpty();
        },
        width: 1920);

    [Fact]
    public async Task ACoordinator_FindsNoDesigner() => await installation.VisitAsync("studio-refused", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await Assertions.Expect(visitor.Element("till-arbetsfloden")).ToHaveCountAsync(0);

        foreach (var path in (string[])["/studio/definitions", "/studio/definitions/jobbspar", "/studio/instances"])
        {
            var answer = await visitor.Page.GotoAsync(path);
            answer!.Status.ShouldBe(404, path);
        }
    });

    [Fact]
    public async Task ANarrowWindow_IsToldThatTheDesignerNeedsABroaderOne() => await installation.VisitAsync(
        "studio-narrow",
        async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync("/studio/definitions");

            await Assertions.Expect(visitor.Page.Locator(".host-narrow")).ToBeVisibleAsync();
            (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        },
        width: 320);

    /// <summary>A draft of the tracks' workflow in which the item waits to be drawn again.</summary>
    private static async Task WithoutItemAsync(Designer designer)
    {
        var definition = await designer.AskAsync("GET", "/workflow-definitions/by-definition-id/jobbspar?versionOptions=Latest");
        var items = definition["root"]!["activities"]!.AsArray().Single(activity => activity!["id"]!.GetValue<string>() == "fas-planering")!["body"]!;
        var activities = items["activities"]!.AsArray();
        var item = activities.Single(activity => activity!["type"]!.GetValue<string>() == Item)!;
        var id = item["id"]!.GetValue<string>();
        activities.Remove(item);
        var connections = items["connections"]!.AsArray();
        foreach (var connection in connections.Where(connection => new[] { "source", "target" }.Any(end => connection![end]!["activity"]!.GetValue<string>() == id)).ToList())
        {
            connections.Remove(connection);
        }

        (await designer.AskAsync("POST", "/workflow-definitions", new JsonObject { ["model"] = definition, ["publish"] = false }))["workflowDefinition"].ShouldNotBeNull();
    }

    private static JsonObject NewDefinition(string name) => new()
    {
        ["name"] = name,
        ["version"] = 1,
        ["root"] = new JsonObject
        {
            ["id"] = "flow1",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["activities"] = new JsonArray(new JsonObject
            {
                ["id"] = "rad", ["type"] = "Elsa.WriteLine", ["version"] = 1, ["name"] = "rad",
                ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 100, ["y"] = 100 } } },
            }),
            ["connections"] = new JsonArray(),
        },
    };

    /// <summary>A line of the viewer's journal about the added activity.</summary>
    private static ILocator Journal(Visitor visitor, string happened) =>
        visitor.Page.Locator("elsa-workflow-instance-viewer .mud-timeline-item").Filter(new() { HasText = "PLAN03" }).Filter(new() { HasText = happened }).First;
}
