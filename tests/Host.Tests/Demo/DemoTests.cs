using System.Net;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Demo;
using Jobbspar.Host.Startup;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Demo;

/// <summary>The demo: a portfolio in every phase, users who can sign in, and a clock that goes forward only.</summary>
public sealed class DemoTests : IClassFixture<DemoTests.DemoHost>
{
    private readonly RunningHost host;
    private readonly IReadOnlyList<TrackRow> tracks;

    public DemoTests(DemoHost demo) => (host, tracks) = (demo.Host, demo.Tracks);

    [Fact]
    public void The_portfolio_has_tracks_in_every_phase_and_some_are_late()
    {
        tracks.Count.ShouldBeGreaterThanOrEqualTo(8);
        TrackStatus[] phases = [TrackStatus.Planning, TrackStatus.Recruitment, TrackStatus.Implementation, TrackStatus.Closure, TrackStatus.Closed];
        phases.ShouldBeSubsetOf(tracks.Select(track => track.Status));
        tracks.ShouldContain(track => track.LateTasks > 0);
        tracks.ShouldContain(track => track.LateTasks == 0 && track.OpenTasks > 0);
    }

    [Fact]
    public async Task Every_demo_user_signs_in_with_the_password_that_the_page_shows()
    {
        foreach (var account in await host.Get<DemoAccounts>().ListAsync(CancellationToken.None))
        {
            using var browser = host.NewBrowser();
            (await (await browser.GetAsync("/logga-in")).Content.ReadAsStringAsync()).ShouldContain(account.Password);

            await browser.SignInAsync(account.UserName, account.Password);

            (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task The_clock_goes_forward_lives_through_each_day_and_never_back()
    {
        var day = host.Get<DemoDay>();
        var today = day.Today;
        (await day.AdvanceAsync(today, CancellationToken.None)).ShouldBeFalse();
        (await day.AdvanceAsync(today.AddDays(-1), CancellationToken.None)).ShouldBeFalse();
        (await day.AdvanceAsync(today.AddDays(DemoDay.FurthestStep + 1), CancellationToken.None)).ShouldBeFalse();
        var handled = await ExampleTrack.HandledAsync(host);

        (await day.AdvanceAsync(today.AddDays(14), CancellationToken.None)).ShouldBeTrue();

        day.Today.ShouldBe(today.AddDays(14));
        await Eventually.TrueAsync(async () => await ExampleTrack.HandledAsync(host) > handled, "reminders of the days passed were delivered");
        (await ExampleTrack.ReadAsync(host, db => db.Settings.CountAsync(setting => setting.Key == DemoClock.OffsetKey))).ShouldBe(1);
    }

    [Fact]
    public async Task A_database_in_use_is_not_made_a_demo()
    {
        var folder = TestSettings.NewFolder();
        await using (await RunningHost.StartAsync(TestSettings.Embedded(folder)))
        {
            // Its administrator makes it a database in use.
        }

        var refused = await Should.ThrowAsync<StartException>(() => RunningHost.StartAsync(DemoHost.Settings(folder)));

        refused.Message.ShouldContain("--data");
    }

    public sealed class DemoHost : IAsyncLifetime
    {
        private readonly string folder = TestSettings.NewFolder();

        internal RunningHost Host { get; private set; } = null!;

        /// <summary>The tracks as a user finds them at first, before any test moves the clock.</summary>
        internal IReadOnlyList<TrackRow> Tracks { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Host = await RunningHost.StartAsync(Settings(folder));
            var birgitta = (await Host.Get<DemoAccounts>().ListAsync(CancellationToken.None)).Single(account => account.UserName is "birgitta.strom");
            Tracks = await Host.Get<TrackQueries>().ListAsync(new Actor { UserId = birgitta.UserId, DisplayName = birgitta.DisplayName, Roles = [birgitta.Role] }, CancellationToken.None);
        }

        public async Task DisposeAsync()
        {
            await Host.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        internal static HostSettings Settings(string folder) => TestSettings.Embedded(folder) with { Demo = true };
    }
}
