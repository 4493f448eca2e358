using System.Net;
using Jobbspar.Host.Cli;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Jobbspar.Host.Tests.Startup;

/// <summary>A host outlives its database: it says that it is not ready, keeps what was done, and goes on by itself.</summary>
public sealed class LostDatabaseTests
{
    [Fact]
    public async Task A_database_that_is_away_for_a_while_costs_nothing_but_the_while()
    {
        var folder = TestSettings.NewFolder();
        await using var server = await PostgresServer.StartAsync(durable: true);
        var settings = TestSettings.Embedded(folder) with { Database = DatabaseSettings.PostgreSql(await server.CreateDatabaseAsync()) };
        await using var host = await RunningHost.StartAsync(settings);
        var coordinator = await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        var track = await ExampleTrack.StartAsync(host, coordinator);
        using var browser = host.NewBrowser();
        (await browser.SignInAsync("karin", ExampleTrack.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await server.StopAsync(crash: true);

        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.StartAgainAsync();

        await Eventually.TrueAsync(async () => (await browser.GetAsync("/health/ready")).StatusCode is HttpStatusCode.OK, "the host was ready again", TimeSpan.FromSeconds(60));
        (await host.Get<TrackQueries>().GetAsync(coordinator, track, CancellationToken.None)).OpenTasks.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_stranger_to_a_track_learns_nothing_of_it()
    {
        var folder = TestSettings.NewFolder();
        await using var host = await RunningHost.StartAsync(TestSettings.Embedded(folder));
        var track = await ExampleTrack.StartAsync(host, await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator));
        var stranger = await ExampleTrack.AddUserAsync(host, "olle", Role.Coordinator);

        await Should.ThrowAsync<AccessDeniedException>(() => host.Get<TrackQueries>().GetAsync(stranger, track, CancellationToken.None));
        (await host.Get<TrackQueries>().ListAsync(stranger, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_is_told_to_stop_has_time_for_its_whole_shutdown()
    {
        await using var host = await RunningHost.StartAsync(TestSettings.Embedded(TestSettings.NewFolder()));

        CommandLine.LongestEnding.ShouldBeGreaterThan(host.Get<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }
}
