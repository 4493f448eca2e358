using System.Globalization;
using Jobbspar.Activities;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Bench;

/// <summary>Many promises of which none is due: what a sweep costs, and a host that starts.</summary>
internal sealed class SweepsBench(HostSettings settings, TimeProvider clock)
{
    private const int Sweeps = 20;
    private const int Starts = 3;
    private const int Looks = 3;
    private const int Items = 1000;

    // Copies of real promises, over the two years to come.
    private const string CopyPromises = """
        INSERT INTO promise (id, business_key, code, addressee, track_id, checklist_item_id, step, round, policy_version, at_once, when_late, due_at, status, promised_at)
        SELECT gen_random_uuid(), 'matning:' || n || ':' || p.id, p.code, p.addressee, p.track_id, p.checklist_item_id, p.step, p.round, p.policy_version, p.at_once, p.when_late,
               p.due_at + random() * interval '700 days', p.status, p.promised_at
        FROM promise p CROSS JOIN generate_series(1, {0}) n
        """;

    /// <summary>Measures.</summary>
    public async Task<BenchReport> RunAsync(int promises, int tracks, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        var now = SwedishTime.InstantOf(new DateOnly(2027, 2, 1), new TimeOnly(10, 0));
        await ReminderPopulation.CreateAsync(database.Transactions, Items / 5, 5, now.AddDays(2), cancellationToken);
        await StartHostAsync(database, cancellationToken); // the first one fills the shipped definitions in
        var without = await StartsAsync(database, cancellationToken);
        await database.ExecuteAsync(CopyPromises.Replace("{0}", Math.Max(1, (promises / Items) - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), cancellationToken);
        await database.ExecuteAsync("VACUUM ANALYZE promise", cancellationToken);
        var morning = new ShiftedClock();
        morning.Set(now);
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(morning).AddJobbsparPersistence(database.Settings).AddJobbsparActivities().AddJobbsparWorkflows().BuildServiceProvider();
        var sweep = services.GetRequiredService<ReminderSweep>();
        await sweep.RunAsync(cancellationToken);
        var sweeps = new List<double>();
        var bare = new List<double>();
        for (var n = 0; n < Sweeps; n++)
        {
            sweeps.Add(await TimeAsync(() => sweep.RunAsync(cancellationToken)));
            bare.Add(await TimeAsync(() => database.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM promise WHERE status = 'UTLOVAD' AND due_at <= '2027-02-01')", cancellationToken)));
        }

        var ready = await StartsAsync(database, cancellationToken);
        var (looks, reads) = await LooksAsync(tracks, cancellationToken);
        return new()
        {
            Name = "sweeps",
            At = clock.GetUtcNow(),
            Database = database.Version,
            How =
            [
                FormattableString.Invariant($"{await database.ScalarAsync<long>("SELECT count(*) FROM promise", cancellationToken):#,0} promises, none of them due, in a sending window that is open. A host is ready when /health/ready says so."),
                FormattableString.Invariant($"Stuck tracks are looked for among {tracks:#,0} active tracks as `bench pages` makes them, each of which is stuck and asks already; nothing has changed since the last look."),
            ],
            Figures =
            [
                new() { Name = "bareMilliseconds", Meaning = "yardstick: one bare SQL question on a new session", Rounds = new("ms", bare) },
                new() { Name = "sweepMilliseconds", Meaning = "a sweep with nothing due", Rounds = new("ms", sweeps), Target = Target.AtMost(100) },
                new() { Name = "readySecondsWithout", Meaning = "yardstick: host ready, without them", Rounds = new("s", without) },
                new() { Name = "readySeconds", Meaning = "host ready with them", Rounds = new("s", ready), Target = Target.AtMost(5) },
                new() { Name = "bareTracksMilliseconds", Meaning = "yardstick: the tracks' tasks read by bare SQL", Rounds = new("ms", reads) },
                new() { Name = "tracksMilliseconds", Meaning = "look at every track for what holds it, every hour", Rounds = new("ms", looks) },
            ],
        };
    }

    private async Task<(List<double> Looks, List<double> Reads)> LooksAsync(int tracks, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        return await PopulatedHost.UseAsync(settings, database, tracks, clock, async (services, _) =>
        {
            var (looks, reads) = (new List<double>(), new List<double>());
            for (var n = 0; n < Looks; n++)
            {
                looks.Add(await TimeAsync(() => PagesPopulation.LookAtTracksAsync(services, cancellationToken)));
                reads.Add(await TimeAsync(() => database.ScalarAsync<long>("SELECT sum(length(c::text)) FROM checklist_item c WHERE completed_at IS NULL", cancellationToken)));
            }

            return (looks, reads);
        }, cancellationToken);
    }

    private async Task<double> TimeAsync(Func<Task> work)
    {
        var started = clock.GetTimestamp();
        await work();
        return clock.GetElapsedTime(started).TotalMilliseconds;
    }

    private async Task<List<double>> StartsAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var seconds = new List<double>();
        for (var n = 0; n < Starts; n++)
        {
            seconds.Add(await StartHostAsync(database, cancellationToken));
        }

        return seconds;
    }

    private async Task<double> StartHostAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await using var host = await ServingHost.StartAsync(database.Connection.ConnectionString, clock, cancellationToken);
        return host.ReadyAfter.TotalSeconds;
    }
}
