using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests.Working;

/// <summary>What an administrator does in Elsa Studio. Its WebAssembly takes seconds to start, and minutes on a busy machine.</summary>
internal sealed class Designer(Visitor visitor)
{
    private const float Longest = 240_000;

    private const float BeforeWritingAgain = 40_000;

    private const int Attempts = 5;

    /// <summary>The middle of the part of a port that nothing covers: connections that are there already lie above it.</summary>
    private const string FreePoint =
        """
        port => {
            const box = port.getBoundingClientRect();
            for (let step = 1; step < 24; step++) {
                for (let line = 1; line < 24; line++) {
                    const [x, y] = [box.x + box.width * step / 24, box.y + box.height * line / 24];
                    if (document.elementFromPoint(x, y) === port) { return [x, y]; }
                }
            }
            return null;
        }
        """;

    private IPage Page => visitor.Page;

    private ILocator Canvas => Page.Locator(".x6-graph-svg").First;

    /// <summary>Opens the list of definitions from the main menu.</summary>
    public async Task OpenListAsync()
    {
        await visitor.OpenAdministrationAsync("till-arbetsfloden");
        await visitor.Element("till-designern").ClickAsync();
        await Assertions.Expect(Rows("elsa-workflow-definition-list").Filter(new() { HasText = "Lokalt jobbspår" })).ToBeVisibleAsync(new() { Timeout = Longest });
    }

    /// <summary>Opens a definition from the list.</summary>
    public async Task OpenFromListAsync(string name)
    {
        await Rows("elsa-workflow-definition-list").Filter(new() { HasText = name }).GetByText(name, new() { Exact = true }).ClickAsync();
        await IsDrawnAsync();
    }

    public async Task OpenAsync(string definitionId)
    {
        await visitor.GoAsync($"/studio/definitions/{definitionId}");
        await IsDrawnAsync();
    }

    public async Task OpenInstanceAsync(string instanceId)
    {
        await visitor.GoAsync($"/studio/instances/{instanceId}");
        await IsDrawnAsync();
    }

    /// <summary>Activity of a type on the canvas.</summary>
    public ILocator Activity(string type) => Page.Locator($"elsa-activity-wrapper[activity-json*='\"type\":\"{type}\"']");

    /// <summary>Finds an activity in the toolbox under its category and drags it onto a free place of the canvas.</summary>
    /// <returns>Id of the new activity.</returns>
    public async Task<string> DragInAsync(string category, string title, string type)
    {
        await ShowAllAsync();
        await Page.GetByText(category, new() { Exact = true }).First.ClickAsync();
        var tile = Page.Locator("[draggable=true]").Filter(new() { HasText = title });
        await tile.ScrollIntoViewIfNeededAsync();
        var box = (await Canvas.BoundingBoxAsync())!;
        await SavedByAsync(() => tile.DragToAsync(Canvas, new() { TargetPosition = new() { X = 240, Y = box.Height - 60 } }));
        await Assertions.Expect(Activity(type)).ToHaveCountAsync(1);
        return (await Activity(type).GetAttributeAsync("activity-id"))!;
    }

    /// <summary>Draws a connection from one activity's port to another activity.</summary>
    public async Task ConnectAsync(string from, string port, string to)
    {
        // What is selected lies under handles that would take the mouse.
        await Canvas.ClickAsync(new() { Position = new() { X = 700, Y = 30 } });
        await Assertions.Expect(Page.Locator(".x6-widget-selection-selected")).ToHaveCountAsync(0);
        var (startX, startY) = await PointAsync(from, port);
        var (endX, endY) = await PointAsync(to, "In");
        await SavedByAsync(async () =>
        {
            await Page.Mouse.MoveAsync(startX, startY);
            await Page.Mouse.DownAsync();
            await Page.Mouse.MoveAsync(endX - 40, endY - 20, new() { Steps = 10 });
            await Page.Mouse.MoveAsync(endX, endY, new() { Steps = 10 });
            await Page.Mouse.UpAsync();
        });
    }

    /// <summary>Selects an activity, so that its inputs are shown.</summary>
    public async Task SelectAsync(string type)
    {
        await ShowAllAsync();
        await Activity(type).ClickAsync();
        await Assertions.Expect(Input("Ansvarig")).ToBeVisibleAsync();
    }

    public ILocator Input(string label) => Page.Locator(".mud-input-control").Filter(new() { Has = Page.Locator($"label:text-is(\"{label}\")") }).First;

    public Task TypeAsync(string label, string value) => SavedByAsync(async () =>
    {
        await Input(label).Locator("input").First.FillAsync(value);
        await Input(label).Locator("input").First.BlurAsync();
    });

    public Task ChooseAsync(string label, string choice) => SavedByAsync(async () =>
    {
        await Input(label).ClickAsync();
        await Page.GetByText(choice, new() { Exact = true }).Filter(new() { Visible = true }).First.ClickAsync();
    });

    /// <summary>Writes the workflow's own description, which is saved by itself.</summary>
    /// <returns>Status of the answer.</returns>
    public async Task<int> DescribeAsync(string text)
    {
        var description = Page.Locator(".mud-input-control").Filter(new() { Has = Page.Locator("label:text-is(\"Description\")") }).First.Locator("textarea").First;
        for (var written = text; ; written += " ")
        {
            try
            {
                return await SavedByAsync(
                    async () =>
                    {
                        await description.FillAsync(written);
                        await description.BlurAsync();
                    },
                    BeforeWritingAgain);
            }
            catch (TimeoutException) when (written.Length < text.Length + Attempts)
            {
                // While the designer takes in an answer it draws the field anew, and what is being written is lost; then one writes it again.
            }
        }
    }

    /// <summary>Presses the button that publishes. Nothing may wait to be saved: the first answer is taken as this one's.</summary>
    /// <returns>Status of the answer.</returns>
    public Task<int> PublishAsync() =>
        SavedByAsync(() => Page.Locator(".mud-toolbar button.mud-primary-text, [class*=toolbar] button.mud-primary-text").First.ClickAsync());

    /// <summary>Exports a definition by the list's menu.</summary>
    public async Task<(string Name, string Content)> ExportFromListAsync(string name)
    {
        await Rows("elsa-workflow-definition-list").Filter(new() { HasText = name }).Locator("button").Last.ClickAsync();
        await Page.Locator(".mud-popover-open").GetByText("Export", new() { Exact = true }).First.ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        return (download.SuggestedFilename, await reader.ReadToEndAsync());
    }

    /// <summary>Hands a file to the list's import.</summary>
    public Task ImportIntoListAsync(string content) => Page.RunAndWaitForResponseAsync(
        () => Page.Locator("elsa-workflow-definition-list input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "fil.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(content) }),
        response => response.Url.EndsWith("/workflow-definitions/import", StringComparison.Ordinal) && response.Ok,
        new() { Timeout = Longest });

    /// <summary>Makes a draft of an earlier version by the version history.</summary>
    public async Task RollBackToAsync(int version)
    {
        await Page.Locator(".mud-tab").Filter(new() { HasText = "Version history" }).ClickAsync();
        var row = Page.Locator("table tbody tr").Filter(new() { Has = Page.Locator($"td:text-is(\"{version}\")") });
        await row.Locator("button").Last.ClickAsync();
        await Page.RunAndWaitForResponseAsync(
            () => Page.Locator(".mud-popover-open").GetByText("Rollback").First.ClickAsync(),
            response => response.Url.EndsWith(FormattableString.Invariant($"/revert/{version}"), StringComparison.Ordinal) && response.Ok,
            new() { Timeout = Longest });
    }

    /// <summary>Asks the API as the page does.</summary>
    public async Task<JsonObject> AskAsync(string method, string path, JsonNode? body = null)
    {
        var answer = await Page.EvaluateAsync<string>(
            "async ([method, path, body]) => (await fetch('/elsa/api' + path, { method, body, headers: body ? { 'content-type': 'application/json' } : {} })).text()",
            new object?[] { method, path, body?.ToJsonString() });
        return (JsonObject)JsonNode.Parse(answer)!;
    }

    /// <summary>Does something that the designer saves by itself a moment later.</summary>
    public async Task<int> SavedByAsync(Func<Task> change, float limit = Longest) => (await Page.RunAndWaitForResponseAsync(change, IsSave, new() { Timeout = limit })).Status;

    private static bool IsSave(IResponse response) =>
        response.Request.Method is "POST" && new Uri(response.Url).AbsolutePath.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal);

    private async Task<(float X, float Y)> PointAsync(string activityId, string port)
    {
        var hit = Page.Locator($"[data-cell-id='{activityId}'] g[port='{port}'] .elsa-designer-port-hit-area");
        var point = await hit.EvaluateAsync<JsonElement>(FreePoint);
        point.ValueKind.ShouldBe(JsonValueKind.Array, $"nothing of the port {port} of {activityId} can be reached");
        return (point[0].GetSingle(), point[1].GetSingle());
    }

    /// <summary>Presses the button that fits the whole drawing into the canvas: the first of the toolbar.</summary>
    private Task ShowAllAsync() => Page.Locator(".mud-toolbar button, [class*=toolbar] button").First.ClickAsync();

    private async Task IsDrawnAsync() => await Assertions.Expect(Page.Locator("elsa-activity-wrapper .elsa-activity").First).ToBeVisibleAsync(new() { Timeout = Longest });

    private ILocator Rows(string element) => Page.Locator($"{element} table tbody tr");
}
