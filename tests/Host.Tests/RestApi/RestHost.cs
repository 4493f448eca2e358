using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>A host with one track, its coordinator, another one, a member of the steering group and a stranger.</summary>
public sealed class RestHost : IAsyncLifetime
{
    public const string Prefix = "/api/v1";

    private readonly string folder = TestSettings.NewFolder();

    internal RunningHost Host { get; private set; } = null!;

    internal Actor Coordinator { get; private set; } = null!;

    internal Browser Karin { get; private set; } = null!;

    internal Browser Kent { get; private set; } = null!;

    internal Browser Stina { get; private set; } = null!;

    internal Browser Stranger { get; private set; } = null!;

    internal Guid TrackId { get; private set; }

    public async Task InitializeAsync()
    {
        Host = await RunningHost.StartAsync(TestSettings.Embedded(folder), new Jobbspar.Testing.ManualClock(ExampleTrack.Registration));
        Coordinator = await ExampleTrack.AddUserAsync(Host, "karin", Role.Coordinator);
        TrackId = await ExampleTrack.StartAsync(Host, Coordinator);
        Karin = await SignedInAsync("karin");
        await ExampleTrack.AddUserAsync(Host, "kent", Role.Coordinator);
        Kent = await SignedInAsync("kent");
        await ExampleTrack.AddUserAsync(Host, "stina", Role.SteeringGroup);
        Stina = await SignedInAsync("stina");
        Stranger = Host.NewBrowser();
    }

    public async Task DisposeAsync()
    {
        foreach (var browser in (ReadOnlySpan<Browser>)[Karin, Kent, Stina, Stranger])
        {
            browser.Dispose();
        }

        await Host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal static async Task<JsonNode> GetAsync(Browser browser, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, Prefix + path);
        return await ReadAsync(answer, expected);
    }

    internal static async Task<JsonNode> SendAsync(Browser browser, HttpMethod method, string path, JsonNode? body, HttpStatusCode expected, int? version = null)
    {
        using var answer = await browser.SendAsync(method, Prefix + path, body?.ToJsonString(), IfMatch(version));
        return await ReadAsync(answer, expected);
    }

    internal static KeyValuePair<string, string>[] IfMatch(int? version) =>
        version is { } number ? [new("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{number}\""))] : [];

    /// <summary>The answer's JSON; a refusal must be problem details with a sentence.</summary>
    internal static async Task<JsonNode> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var content = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, content);
        if ((int)expected >= 400)
        {
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", content);
            var problem = JsonNode.Parse(content)!;
            problem["status"]!.GetValue<int>().ShouldBe((int)expected);
            problem["title"]!.GetValue<string>().ShouldNotBeEmpty();
            return problem;
        }

        return content.Length == 0 ? new JsonObject() : JsonNode.Parse(content)!;
    }

    private async Task<Browser> SignedInAsync(string user)
    {
        var browser = Host.NewBrowser();
        await browser.SignInAsync(user, ExampleTrack.Password);
        return browser;
    }
}
