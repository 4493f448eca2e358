using System.Net;
using System.Text.RegularExpressions;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Demo;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Accounts;

/// <summary>Who gets in: nobody without an account, and nobody by default.</summary>
public sealed partial class SignInTests : IDisposable
{
    private readonly string folder = TestSettings.NewFolder();

    private HostSettings Settings => TestSettings.Embedded(folder);

    [Fact]
    public async Task Nothing_opens_without_signing_in_but_what_says_so()
    {
        await using var host = await RunningHost.StartAsync(Settings);
        using var browser = host.NewBrowser();
        string[] open = ["/logga-in", "/health/live", "/health/ready", "/health", "/kalender/{secret}.ics", "/sprak/{language}", "/tillganglighet", "/logga-ut", "/finns-inte", "/openapi/{documentName}.json", "/api/v1/openapi.json", "/api/v1/api-info"];
        var routes = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Except(open, StringComparer.Ordinal)
            .ToList();
        routes.Count.ShouldBeGreaterThan(5);

        foreach (var route in routes)
        {
            using var answer = await browser.GetAsync(Placeholder().Replace(route, Guid.Empty.ToString()));
            ((int)answer.StatusCode).ShouldBeOneOf([302, 401, 405], route);
            if (answer.StatusCode is HttpStatusCode.Redirect)
            {
                answer.Headers.Location!.ToString().ShouldContain("/logga-in");
            }
        }

        host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .ShouldBeSubsetOf(open);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_does_not_say_so_to_strangers()
    {
        await using var host = await RunningHost.StartAsync(Settings);
        using var browser = host.NewBrowser();

        (await browser.GetAsync("/en/sida/som/saknas")).StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_first_administrator_is_told_once_and_must_choose_a_password()
    {
        string password;
        await using (var first = await RunningHost.StartAsync(Settings))
        {
            password = Told().Match(first.Console).Groups["password"].Value;
            using var browser = first.NewBrowser();
            (await browser.SignInAsync("administrator", password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

            (await browser.GetAsync("/")).Headers.Location!.ToString().ShouldContain("/byt-losenord");
            (await browser.GetAsync("/byt-losenord")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await using var second = await RunningHost.StartAsync(Settings);
        second.Console.ShouldNotContain("password");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1)).ShouldNotContain(password);
        }
    }

    [Fact]
    public async Task A_session_cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var host = await RunningHost.StartAsync(Settings);
        await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        using var browser = host.NewBrowser();

        using var answer = await browser.SignInAsync("karin", ExampleTrack.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("jobbspar.session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        await using var host = await RunningHost.StartAsync(Settings);
        await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        using var browser = host.NewBrowser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await browser.SignInAsync("karin", "fel lösenord")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await browser.SignInAsync("karin", ExampleTrack.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_out_needs_a_token_of_ours_and_ends_the_session()
    {
        await using var host = await RunningHost.StartAsync(Settings);
        await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        using var browser = host.NewBrowser();
        await browser.SignInAsync("karin", ExampleTrack.Password);
        (await browser.PostAsync("/logga-ut")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var token = Browser.TokenOf(await (await browser.GetAsync("/")).Content.ReadAsStringAsync());
        (await browser.PostAsync("/logga-ut", new KeyValuePair<string, string>("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_of_one_host_is_good_on_another_with_the_same_database()
    {
        await using var one = await RunningHost.StartAsync(Settings);
        await using var other = await RunningHost.StartAsync(Settings);
        await ExampleTrack.AddUserAsync(one, "karin", Role.Coordinator);
        using var browser = one.NewBrowser();
        await browser.SignInAsync("karin", ExampleTrack.Password);
        using var elsewhere = other.NewBrowser();
        foreach (Cookie cookie in browser.Cookies.GetAllCookies())
        {
            elsewhere.Cookies.Add(other.Address, new Cookie(cookie.Name, cookie.Value));
        }

        (await elsewhere.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_demo_user_cannot_sign_in_without_demo()
    {
        await using var host = await RunningHost.StartAsync(Settings);
        await ExampleTrack.AddUserAsync(host, "demo", Role.Coordinator, isDemo: true);
        using var browser = host.NewBrowser();

        await browser.SignInAsync("demo", ExampleTrack.Password);

        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.Get<DemoAccounts>().ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_carry_headers_that_shut_out_others()
    {
        await using var host = await RunningHost.StartAsync(Settings);
        using var browser = host.NewBrowser();

        using var answer = await browser.GetAsync("/logga-in");

        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'self'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"password\s+(?<password>\S{24})\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
