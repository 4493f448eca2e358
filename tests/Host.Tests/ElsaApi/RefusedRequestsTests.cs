using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>Each refusal: the right status, a sentence, nothing changed, and a line in the log that names who and what, but nothing that was sent.</summary>
public sealed class RefusedRequestsTests : IAsyncLifetime, ILoggerProvider, ILogger
{
    private const string Sent = "hemligt-innehall";

    private readonly string folder = TestSettings.NewFolder();
    private readonly ConcurrentQueue<string> log = new();
    private RunningHost host = null!;
    private Browser anna = null!;
    private Browser karin = null!;
    private Browser sven = null!;

    public async Task InitializeAsync()
    {
        host = await RunningHost.StartAsync(TestSettings.Embedded(folder), adjust: services => services.AddSingleton<ILoggerProvider>(this));
        anna = await SignInAsync("anna", Role.Administrator);
        karin = await SignInAsync("karin", Role.Coordinator);
        sven = await SignInAsync("sven", Role.SteeringGroup);
    }

    public async Task DisposeAsync()
    {
        foreach (var browser in (Browser[])[anna, karin, sven])
        {
            browser.Dispose();
        }

        await host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_refusal_is_logged_and_changes_nothing()
    {
        var taken = await ApiHost.SaveNewAsync(anna, ApiHost.Model("Upptaget"));
        var before = await StateAsync();
        var foreign = (JsonObject)taken.DeepClone();
        foreign["customProperties"]!.AsObject().Clear();
        foreign["id"] = "jobbspar:1";
        var large = ApiHost.Model("Stor");
        large["description"] = new string('x', 9 * 1024 * 1024);
        var liquid = ApiHost.Activity("rad", "Elsa.WriteLine", ("text", Sent));
        liquid["text"]!["expression"]!["type"] = "Liquid";
        var script = ApiHost.Model("Skript", liquid);
        (script["definitionId"], script["id"]) = ("skript", "skript-1");
        (string What, Browser Who, string Path, string? Body, HttpStatusCode Status)[] requests =
        [
            ("malformed", anna, "/workflow-definitions", "{\"model\":{\"name\":\"" + Sent, HttpStatusCode.BadRequest),
            ("too large", anna, "/workflow-definitions", Save(large), HttpStatusCode.BadRequest),
            ("a refused language", anna, "/workflow-definitions/import", script.ToJsonString(), HttpStatusCode.BadRequest),
            ("the name of another", anna, "/workflow-definitions", Save(ApiHost.Model("UPPTAGET")), HttpStatusCode.BadRequest),
            ("ids of another version", anna, "/workflow-definitions", Save(foreign), HttpStatusCode.BadRequest),
            ("a coordinator", karin, "/workflow-definitions", Save(ApiHost.Model(Sent)), HttpStatusCode.Forbidden),
            ("the steering group", sven, "/workflow-definitions", Save(ApiHost.Model(Sent)), HttpStatusCode.Forbidden),
            ("a coordinator publishes", karin, "/workflow-definitions/jobbspar/publish", "{}", HttpStatusCode.Forbidden),
            ("publishing an unknown type", anna, "/workflow-definitions", Save(ApiHost.Model("Okänd", ApiHost.Activity("x", "Okänd.Typ", ("fält", Sent))), publish: true), HttpStatusCode.BadRequest),
        ];
        foreach (var (what, who, path, body, status) in requests)
        {
            log.Clear();
            var error = await ApiHost.AskAsync(who, HttpMethod.Post, path, body, status);
            error["message"]!.GetValue<string>().ShouldNotBeEmpty(what);
            log.ShouldContain(line => line.Contains($"was refused with {(int)status}", StringComparison.Ordinal), what);
            log.ShouldAllBe(line => !line.Contains(Sent, StringComparison.Ordinal));
        }

        // A draft that cannot be published is kept: what was drawn is not lost. Everything else is as it was.
        (await StateAsync()).Where(row => !row.StartsWith("Okänd", StringComparison.Ordinal)).ShouldBe(before);
    }

    [Fact]
    public async Task A_session_that_was_tampered_with_is_nobodys()
    {
        var cookie = anna.Cookies.GetCookies(host.Address).Single(cookie => cookie.Name is "jobbspar.session");
        using var forger = host.NewBrowser();
        forger.Cookies.Add(new Cookie(cookie.Name, cookie.Value[..^8] + "AAAAAAAA", "/", cookie.Domain));

        using var answer = await forger.SendAsync(HttpMethod.Delete, $"{ApiHost.Prefix}/workflow-definitions/jobbspar", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_users_antiforgery_token_signs_nobody_out()
    {
        var karins = Browser.TokenOf(await (await karin.GetAsync("/")).Content.ReadAsStringAsync());

        using var answer = await anna.PostAsync("/logga-ut", new KeyValuePair<string, string>("__RequestVerificationToken", karins));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ApiHost.GetAsync(anna, "/features/installed");
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => log.Enqueue(formatter(state, exception));

    void IDisposable.Dispose()
    {
        // Nothing to give back: the lines are the test's.
    }

    private static string Save(JsonObject model, bool publish = false) => new JsonObject { ["model"] = model.DeepClone(), ["publish"] = publish }.ToJsonString();

    private async Task<Browser> SignInAsync(string user, Role role)
    {
        await ExampleTrack.AddUserAsync(host, user, role);
        var browser = host.NewBrowser();
        await browser.SignInAsync(user, ExampleTrack.Password);
        return browser;
    }

    private async Task<IReadOnlyList<string>> StateAsync() =>
    [
        .. (await ApiHost.GetAsync(anna, "/workflow-definitions?versionOptions=AllVersions"))["items"]!.AsArray()
            .Select(item => $"{item!["name"]} {item["version"]} {item["isPublished"]} {item["createdAt"]}").Order(StringComparer.Ordinal),
    ];
}
