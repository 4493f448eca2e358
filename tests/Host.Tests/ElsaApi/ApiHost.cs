using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>A host with two administrators, for tests of the API that change nothing another one depends on.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    public const string Prefix = "/elsa/api";

    private readonly string folder = TestSettings.NewFolder();

    internal RunningHost Host { get; private set; } = null!;

    internal Browser Anna { get; private set; } = null!;

    internal Browser Bo { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await RunningHost.StartAsync(TestSettings.Embedded(folder));
        Anna = await SignInAsync("anna", Role.Administrator);
        Bo = await SignInAsync("bo", Role.Administrator);
    }

    public async Task DisposeAsync()
    {
        Anna.Dispose();
        Bo.Dispose();
        await Host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal async Task<Browser> SignInAsync(string user, Role role)
    {
        await ExampleTrack.AddUserAsync(Host, user, role);
        var browser = Host.NewBrowser();
        await browser.SignInAsync(user, ExampleTrack.Password);
        return browser;
    }

    internal static Task<JsonObject> GetAsync(Browser browser, string path, HttpStatusCode expected = HttpStatusCode.OK) => AskAsync(browser, HttpMethod.Get, path, null, expected);

    internal static Task<JsonObject> PostAsync(Browser browser, string path, JsonNode? body, HttpStatusCode expected = HttpStatusCode.OK) =>
        AskAsync(browser, HttpMethod.Post, path, body?.ToJsonString() ?? "{}", expected);

    internal static async Task<JsonObject> AskAsync(Browser browser, HttpMethod method, string path, string? body, HttpStatusCode expected)
    {
        using var answer = await browser.SendAsync(method, Prefix + path, body);
        var content = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, content);
        return content.Length == 0 ? [] : (JsonObject)JsonNode.Parse(content)!;
    }

    /// <summary>A definition as the designer sends a new one, with activities in a flowchart.</summary>
    internal static JsonObject Model(string name, params ReadOnlySpan<JsonObject> activities) => new()
    {
        ["id"] = null,
        ["definitionId"] = null,
        ["name"] = name,
        ["description"] = "Prov",
        ["version"] = 1,
        ["isLatest"] = true,
        ["isPublished"] = false,
        ["root"] = new JsonObject
        {
            ["id"] = "flow1",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["name"] = "Flowchart1",
            ["activities"] = new JsonArray([.. activities]),
            ["connections"] = new JsonArray(),
        },
    };

    internal static JsonObject Activity(string id, string type, params ReadOnlySpan<(string Name, string Value)> literals)
    {
        var activity = new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1, ["name"] = id, ["metadata"] = new JsonObject() };
        foreach (var (name, value) in literals)
        {
            activity[name] = new JsonObject { ["typeName"] = null, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value }, ["memoryReference"] = null };
        }

        return activity;
    }

    /// <summary>Saves a new definition, and gives it back as the designer would hold it.</summary>
    internal static async Task<JsonObject> SaveNewAsync(Browser browser, JsonObject model, bool publish = false)
    {
        var saved = await PostAsync(browser, "/workflow-definitions", new JsonObject { ["model"] = model, ["publish"] = publish });
        return (JsonObject)saved["workflowDefinition"]!.DeepClone();
    }

    internal static Task<JsonObject> SaveAsync(Browser browser, JsonObject definition, bool publish = false, HttpStatusCode expected = HttpStatusCode.OK) =>
        PostAsync(browser, "/workflow-definitions", new JsonObject { ["model"] = definition.DeepClone(), ["publish"] = publish }, expected);
}
