using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Access.Keys;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>A program comes in with a key of a user: with her rights, as long as she has them, and with nothing beside it.</summary>
public sealed class ApiKeyTests : IAsyncLifetime, ILoggerProvider, ILogger
{
    private readonly string folder = TestSettings.NewFolder();
    private readonly ManualClock clock = new(ExampleTrack.Registration);
    private readonly ConcurrentQueue<string> lines = new();
    private RunningHost host = null!;
    private Actor karin = null!;
    private Browser program = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        host = await RunningHost.StartAsync(TestSettings.Embedded(folder), clock, services => services.AddSingleton<ILoggerProvider>(this));
        karin = await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        track = await ExampleTrack.StartAsync(host, karin);
        program = host.NewBrowser();
    }

    public async Task DisposeAsync()
    {
        program.Dispose();
        await host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_program_with_a_key_has_its_owners_rights_and_no_more()
    {
        var kent = await ExampleTrack.AddUserAsync(host, "kent", Role.Coordinator);
        var (hers, his) = (await MakeAsync(karin), await MakeAsync(kent));

        await ReadAsync(hers, HttpMethod.Get, $"/tracks/{track}", HttpStatusCode.OK);
        await ReadAsync(his, HttpMethod.Get, $"/tracks/{track}", HttpStatusCode.NotFound);
        await ReadAsync(his, HttpMethod.Post, $"/tracks/{track}/resume", HttpStatusCode.Forbidden);
        (await host.Get<ApiKeys>().ListAsync(karin, default)).Single().LastUsedOn.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public async Task A_request_with_a_key_needs_no_form_token_and_is_not_asked_from_which_site_it_comes()
    {
        var key = await MakeAsync(karin);
        using var answer = await program.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/notifications/read", null, [Bearer(key), new("Origin", "https://annan.example"), new("Sec-Fetch-Site", "cross-site")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse("a key begins no session");
    }

    [Fact]
    public async Task A_key_that_was_ended_or_is_over_opens_nothing_more()
    {
        var (ended, over) = (await MakeAsync(karin, "Avslutad"), await MakeAsync(karin, "Utgången", days: 1));
        await host.Get<ApiKeys>().RevokeAsync(karin, (await host.Get<ApiKeys>().ListAsync(karin, default)).Single(key => key.Name is "Avslutad").Id, default);

        await RefusedAsync(HttpStatusCode.Unauthorized, Bearer(ended));
        await ReadAsync(over, HttpMethod.Get, "/tasks", HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromDays(2));
        await RefusedAsync(HttpStatusCode.Unauthorized, Bearer(over));
    }

    [Fact]
    public async Task A_key_rests_while_its_owner_may_not_work()
    {
        var key = await MakeAsync(karin);
        await ChangeAsync(async (users, user) => await users.SetLockoutEndDateAsync(user, clock.GetUtcNow() + TimeSpan.FromMinutes(10)));
        await ReadAsync(key, HttpMethod.Get, "/tasks", HttpStatusCode.OK);

        await ChangeAsync(async (users, user) => await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));
        await RefusedAsync(HttpStatusCode.Unauthorized, Bearer(key));
        await ChangeAsync(async (users, user) => await users.SetLockoutEndDateAsync(user, null));
        await ReadAsync(key, HttpMethod.Get, "/tasks", HttpStatusCode.OK);

        await ChangeAsync(async (users, user) => await users.AddClaimAsync(user, new Claim(AccountClaims.NewPasswordNeeded, "true")));
        await RefusedAsync(HttpStatusCode.Unauthorized, Bearer(key));
        await ChangeAsync(async (users, user) => await users.RemoveClaimAsync(user, new Claim(AccountClaims.NewPasswordNeeded, "true")));
        await ReadAsync(key, HttpMethod.Get, "/tasks", HttpStatusCode.OK);

        await ChangeAsync(async (users, user) => await users.RemoveFromRoleAsync(user, "KOORDINATOR"));
        await ReadAsync(key, HttpMethod.Get, $"/tracks/{track}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_of_a_demo_user_opens_nothing_without_demo()
    {
        var demo = await ExampleTrack.AddUserAsync(host, "demo", Role.Coordinator, isDemo: true);

        await RefusedAsync(HttpStatusCode.Unauthorized, Bearer(await MakeAsync(demo)));
    }

    [Fact]
    public async Task A_key_and_a_session_together_are_refused_and_a_wrong_key_never_falls_back_on_the_session()
    {
        using var browser = host.NewBrowser();
        await browser.SignInAsync("karin", ExampleTrack.Password);
        using (var alone = await browser.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/tasks"))
        {
            alone.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        foreach (var key in (string[])[await MakeAsync(karin), "jobbspar_fel", ""])
        {
            using var both = await browser.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/tasks", null, Bearer(key));
            await RestHost.ReadAsync(both, HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task A_key_in_an_address_or_in_another_scheme_opens_nothing()
    {
        var key = await MakeAsync(karin);
        foreach (var name in (string[])["access_token", "api_key", "apikey", "key", "token"])
        {
            using var answer = await program.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/tasks?{name}={key}");
            await RestHost.ReadAsync(answer, HttpStatusCode.Unauthorized);
            answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        }

        var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"karin:{ExampleTrack.Password}"));
        foreach (var header in (string[])[$"Basic {basic}", $"Digest {key}", key, $"Bearer{key}", $"Bearer {key}, Bearer {key}"])
        {
            await RefusedAsync(HttpStatusCode.Unauthorized, new("Authorization", header));
        }

        await RefusedAsync(HttpStatusCode.Unauthorized, new("X-Api-Key", key));
    }

    [Fact]
    public async Task A_key_opens_the_rest_api_alone()
    {
        var key = await MakeAsync(await ExampleTrack.AddUserAsync(host, "alva", Role.Administrator));

        foreach (var path in (string[])["/", "/anvandare", "/installningar"])
        {
            using var page = await program.SendAsync(HttpMethod.Get, path, null, Bearer(key));
            page.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
        }

        using var designer = await program.SendAsync(HttpMethod.Get, "/elsa/api/workflow-definitions", null, Bearer(key));
        designer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_tries_many_keys_waits_and_programs_that_were_right_go_on()
    {
        var (right, fresh) = (await MakeAsync(karin, "Rätt"), await MakeAsync(karin, "Ny"));
        await ReadAsync(right, HttpMethod.Get, "/tasks", HttpStatusCode.OK);
        for (var again = 0; again < 8; again++)
        {
            await RefusedAsync(HttpStatusCode.Unauthorized, Bearer("jobbspar_densamma"));
        }

        for (var another = 0; another < 4; another++)
        {
            await RefusedAsync(HttpStatusCode.Unauthorized, Bearer($"jobbspar_{another}"));
        }

        using (var shut = await program.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/tasks", null, Bearer(fresh)))
        {
            await RestHost.ReadAsync(shut, HttpStatusCode.TooManyRequests);
            shut.Headers.RetryAfter!.Delta!.Value.ShouldBe(TimeSpan.FromMinutes(15));
        }

        await ReadAsync(right, HttpMethod.Get, "/tasks", HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(15));
        await ReadAsync(fresh, HttpMethod.Get, "/tasks", HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_key_is_written_to_the_log_or_the_database()
    {
        var key = await MakeAsync(karin);
        await ReadAsync(key, HttpMethod.Get, "/tasks", HttpStatusCode.OK);
        await ReadAsync(key, HttpMethod.Get, $"/tracks/{Guid.NewGuid()}", HttpStatusCode.NotFound);
        await RefusedAsync(HttpStatusCode.Unauthorized, Bearer(key + "0"));

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => !line.Contains(key, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(key);
        }
    }

    [Fact]
    public async Task A_post_under_a_key_of_its_own_is_carried_out_once_for_programs_too()
    {
        var key = await MakeAsync(karin);
        var body = new JsonObject { ["name"] = "Sundets Krog", ["vacanciesEstimated"] = 2 }.ToJsonString();
        using var first = await program.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/tracks/{track}/employers", body, [Bearer(key), new("Idempotency-Key", "en")]);
        using var second = await program.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/tracks/{track}/employers", body, [Bearer(key), new("Idempotency-Key", "en")]);

        await RestHost.ReadAsync(first, HttpStatusCode.Created);
        await RestHost.ReadAsync(second, HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{formatter(state, exception)} {exception}");

    void IDisposable.Dispose()
    {
        // Nothing to give back: the lines are the test's.
    }

    private static KeyValuePair<string, string> Bearer(string key) => new("Authorization", $"Bearer {key}");

    private async Task<string> MakeAsync(Actor actor, string name = "Prov", int days = 30)
    {
        var lastDay = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var made = await host.Get<ApiKeys>().CreateAsync(actor, new ApiKeyForm { Name = name, ExpiresOn = lastDay }, default);
        made.Refusals.ShouldBeEmpty();
        return made.Value!;
    }

    private async Task<JsonNode> ReadAsync(string key, HttpMethod method, string path, HttpStatusCode expected, JsonNode? body = null)
    {
        using var answer = await program.SendAsync(method, RestHost.Prefix + path, body?.ToJsonString(), Bearer(key));
        return await RestHost.ReadAsync(answer, expected);
    }

    private async Task RefusedAsync(HttpStatusCode expected, KeyValuePair<string, string> header)
    {
        using var answer = await program.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/tasks", null, header);
        await RestHost.ReadAsync(answer, expected);
        if (expected is HttpStatusCode.Unauthorized)
        {
            answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer", Case.Sensitive);
        }
    }

    private async Task ChangeAsync(Func<UserManager<UserAccount>, UserAccount, Task<IdentityResult>> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        (await change(users, (await users.FindByNameAsync("karin"))!)).Succeeded.ShouldBeTrue();
    }
}
