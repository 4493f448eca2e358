using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Rounds;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>A host with one track, its coordinator, another one, a member of the steering group and a stranger.</summary>
public sealed class RestHost : IAsyncLifetime
{
    public const string Prefix = "/api/v1";

    private readonly string folder = TestSettings.NewFolder();

    private (Guid Ended, Guid GoingOn)? rounds;

    internal RunningHost Host { get; private set; } = null!;

    internal Actor Coordinator { get; private set; } = null!;

    internal Browser Karin { get; private set; } = null!;

    internal Browser Kent { get; private set; } = null!;

    internal Browser Stina { get; private set; } = null!;

    internal Browser Stranger { get; private set; } = null!;

    internal ManualClock Clock { get; } = new(ExampleTrack.Registration);

    internal Guid TrackId { get; private set; }

    public async Task InitializeAsync()
    {
        Host = await RunningHost.StartAsync(TestSettings.Embedded(folder), Clock);
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

    /// <summary>Makes something new.</summary>
    /// <returns>Its address, below the prefix.</returns>
    internal static async Task<string> MakeAsync(Browser browser, string path, JsonNode? body)
    {
        using var answer = await browser.SendAsync(HttpMethod.Post, Prefix + path, body?.ToJsonString());
        await ReadAsync(answer, HttpStatusCode.Created);
        return answer.Headers.Location!.OriginalString[Prefix.Length..];
    }

    /// <summary>Reads one thing with the version that a change of it builds on.</summary>
    internal static async Task<(JsonNode Shown, int Version)> ReadAsync(Browser browser, string path)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, Prefix + path);
        var shown = await ReadAsync(answer, HttpStatusCode.OK);
        return (shown, int.Parse(answer.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture));
    }

    /// <summary>Sends a change that must be refused by the rules.</summary>
    /// <returns>Each reason as <c>rule</c> or <c>rule field</c>.</returns>
    internal static async Task<IReadOnlyList<string>> RefusedAsync(Browser browser, HttpMethod method, string path, JsonNode? body, int? version = null) =>
        ReasonsOf(await SendAsync(browser, method, path, body, HttpStatusCode.UnprocessableEntity, version));

    internal static IReadOnlyList<string> ReasonsOf(JsonNode problem) =>
    [
        .. problem["errors"]!.AsArray().Select(error =>
        {
            error!["text"]!.GetValue<string>().ShouldNotBeEmpty();
            return $"{error["rule"]!.GetValue<string>()} {error["field"]?.GetValue<string>()}".TrimEnd();
        }),
    ];

    /// <summary>
    /// That a change names its version, builds on the latest, takes no unknown field and is nobody else's: 428, 412, 400, 403. It has changed nothing.
    /// </summary>
    internal async Task GuardedAsync(HttpMethod method, string path, JsonObject body, int version)
    {
        await SendAsync(Karin, method, path, body.DeepClone(), HttpStatusCode.PreconditionRequired);
        await SendAsync(Karin, method, path, body.DeepClone(), HttpStatusCode.PreconditionFailed, version + 7);
        await NarrowAsync(Karin, method, path, body, version);
        await SendAsync(Stina, method, path, body.DeepClone(), HttpStatusCode.Forbidden, version);
    }

    /// <summary>That a change takes no unknown field: a misspelt one is not lost.</summary>
    internal static async Task NarrowAsync(Browser browser, HttpMethod method, string path, JsonObject body, int? version = null)
    {
        var wider = (JsonObject)body.DeepClone();
        wider["okand"] = 1;
        await SendAsync(browser, method, path, wider, HttpStatusCode.BadRequest, version);
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
            foreach (var part in (string[])["type", "title", "detail", "instance"])
            {
                problem[part]!.GetValue<string>().ShouldNotBeEmpty(part);
            }

            return problem;
        }

        return content.Length == 0 ? new JsonObject() : JsonNode.Parse(content)!;
    }

    /// <summary>Somebody else with a role, signed in.</summary>
    internal async Task<Browser> WithRoleAsync(string user, Role role)
    {
        await ExampleTrack.AddUserAsync(Host, user, role);
        return await SignedInAsync(user);
    }

    /// <summary>
    /// The two tracks of the sample of rounds: one whose participants have all ended, but which is still to be summed up and evaluated, and one that goes on, whose
    /// accepted participants wait for a first intervention that begins tomorrow.
    /// </summary>
    internal async Task<(Guid Ended, Guid GoingOn)> RoundsAsync()
    {
        if (rounds is { } known)
        {
            return known;
        }

        var sample = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "samples/renova-omgangar.json")))!;
        var first = sample["omgångar"]![0]!.AsObject();
        first["grindar"] = new JsonArray("G1", "G2", "G3");
        first.Remove("utvärdering");
        first.Remove("nyOmgång");
        foreach (var steps in sample["omgångar"]![1]!["deltagare"]!.AsArray().Select(participant => participant!["insatser"]).OfType<JsonArray>())
        {
            steps[0]!["start"] = "2026-03-03";
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(sample.ToJsonString()));
        var imported = await Host.Get<RoundsImport>().ImportAsync(Coordinator, file, default);
        imported.Faults.ShouldBeEmpty();
        rounds = (imported.Tracks[0], imported.Tracks[1]);
        return rounds.Value;
    }

    /// <summary>A name that nobody else has. Of letters alone: digits by chance may read as a personnummer, which is refused.</summary>
    public static string NewName(string kind) => $"{kind} {string.Concat(Guid.NewGuid().ToString("N").Select(sign => (char)('a' + (sign % 26))))}";

    /// <summary>The key that an address ends in.</summary>
    internal static string KeyOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    internal async Task<Browser> SignedInAsync(string user)
    {
        var browser = Host.NewBrowser();
        await browser.SignInAsync(user, ExampleTrack.Password);
        return browser;
    }
}
