using System.Globalization;
using System.Text;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Matrix;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Files;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Npgsql;

namespace Jobbspar.Host.Bench;

/// <summary>What the pages that a coordinator has open all day cost beside everybody else's tracks, and what it costs to bring in a large catalogue.</summary>
internal sealed class PagesBench(HostSettings settings, TimeProvider clock)
{
    private const int MeasuredRounds = 5;
    private const int RequestsPerRound = 60;
    private const int WarmUp = 20;
    private const int ImportedRows = 10_000;
    private const double LongestMilliseconds = 50;
    private const double LongestImportSeconds = 10;

    /// <summary>Measures.</summary>
    /// <param name="tracks">Active tracks.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<BenchReport> RunAsync(int tracks, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        return await PopulatedHost.UseAsync(settings, database, tracks, clock, async (services, population) =>
        {
            var counts = await CountsAsync(database, cancellationToken);
            var rows = await database.ScalarAsync<long>("SELECT count(*) FROM checklist_item WHERE evidence IS NOT NULL", cancellationToken);
            var figures = await MeasureAsync(database, services, population, cancellationToken);
            return new BenchReport
            {
                Name = "pages",
                At = clock.GetUtcNow(),
                Database = database.Version,
                How =
                [
                    string.Create(CultureInfo.InvariantCulture, $"{tracks:#,0} active tracks of {PagesPopulation.TracksOfCoordinator} a coordinator, {tracks * PagesPopulation.ParticipantsOfTrack:#,0} participants with chains of six interventions and {counts.Gaps:#,0} open gaps, {counts.Questions:#,0} open questions, {rows:#,0} tasks with evidence, {PagesPopulation.FinishedOfTrack} finished ones in each track. One coordinator after another; {RequestsPerRound} of each per round after {WarmUp} to warm up, each of another track."),
                    "A figure is the 95th percentile of a round, from the question to the whole answer that the page draws: rights, statements, texts. Drawing and sending it are not in it.",
                    string.Create(CultureInfo.InvariantCulture, $"The import is a file of {ImportedRows:#,0} interventions, read, checked, and saved in one transaction; the first into an empty catalogue, the others change every row."),
                ],
                Figures = figures,
            };
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync(BenchDatabase database, IServiceProvider services, IReadOnlyList<(Guid Track, Actor Coordinator)> population, CancellationToken cancellationToken)
    {
        var (tasks, pages, matrix) = (services.GetRequiredService<TaskQueries>(), services.GetRequiredService<TrackQueries>(), services.GetRequiredService<MatrixQueries>());
        var (stuck, questions, gaps) = (services.GetRequiredService<StuckQueries>(), services.GetRequiredService<EscalationQueries>(), services.GetRequiredService<GapQueries>());
        await using var connection = new NpgsqlConnection(database.Connection.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return
        [
            await PageAsync("rawMilliseconds", "yardstick: the track's tasks read by bare SQL", isYardstick: true, (_, track) => ReadRawAsync(connection, track, cancellationToken)),
            await PageAsync("inbox", "task inbox of a coordinator", isYardstick: false, (actor, _) => tasks.InboxAsync(actor, cancellationToken)),
            await PageAsync("track", "track page: its facts and tasks, how it stands, its questions", isYardstick: false, TrackPageAsync),
            await PageAsync("matrix", "checklist matrix with the tasks of an item", isYardstick: false, (actor, track) => matrix.GetAsync(actor, track, "GENO-02", cancellationToken)),
            await PageAsync("gaps", "gaps and chains of a track", isYardstick: false, (actor, track) => gaps.OfTrackAsync(actor, track, cancellationToken)),
            .. await ImportAsync(services, database, cancellationToken),
        ];

        // The page asks three questions, one for each of its parts.
        async Task TrackPageAsync(Actor actor, Guid track)
        {
            await pages.GetAsync(actor, track, cancellationToken);
            await stuck.OfTrackAsync(actor, track, cancellationToken);
            await questions.OfTrackAsync(actor, track, cancellationToken);
        }

        async Task<Figure> PageAsync(string name, string meaning, bool isYardstick, Func<Actor, Guid, Task> ask)
        {
            var rounds = new List<double>();
            var next = 0;
            for (var round = -1; round < MeasuredRounds; round++)
            {
                var times = new List<double>();
                for (var request = 0; request < (round < 0 ? WarmUp : RequestsPerRound); request++)
                {
                    // A step that shares no factor with the number of tracks takes another coordinator each time.
                    next = (next + 97) % population.Count;
                    var started = clock.GetTimestamp();
                    await ask(population[next].Coordinator, population[next].Track);
                    times.Add(clock.GetElapsedTime(started).TotalMilliseconds);
                }

                if (round >= 0)
                {
                    rounds.Add(Rounds.Percentile95(times));
                }
            }

            return new() { Name = name, Meaning = meaning, Rounds = new("ms", rounds), Target = isYardstick ? null : Target.AtMost(LongestMilliseconds) };
        }
    }

    private async Task<IReadOnlyList<Figure>> ImportAsync(IServiceProvider services, BenchDatabase database, CancellationToken cancellationToken)
    {
        var administrator = new Actor { UserId = Guid.CreateVersion7(), DisplayName = "bench", Roles = [Role.Administrator] };
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Catalogue()));
        var import = services.GetRequiredService<CatalogueImport>();
        var (tried, saved) = (new List<double>(), new List<double>());
        for (var round = 0; round < MeasuredRounds; round++)
        {
            file.Position = 0;
            tried.Add(await clock.SecondsAsync(() => import.DryRunAsync(administrator, file, cancellationToken)));
            file.Position = 0;
            saved.Add(await clock.SecondsAsync(async () =>
            {
                var outcome = await import.ImportAsync(administrator, file, cancellationToken);
                if (!outcome.IsSaved)
                {
                    throw new StartException($"the catalogue was not imported: {outcome.Faults[0].Refusal.Rule}");
                }
            }));
        }

        var copied = await clock.SecondsAsync(() => database.ExecuteAsync("CREATE TABLE catalogue_copy AS SELECT * FROM intervention_catalogue_item", cancellationToken));
        return
        [
            new() { Name = "rawImportSeconds", Meaning = "yardstick: the same rows by one statement", Rounds = new("s", [copied]) },
            new() { Name = "dryRunSeconds", Meaning = "dry run of the import", Rounds = new("s", tried) },
            new() { Name = "importSeconds", Meaning = "import", Rounds = new("s", saved), Target = Target.AtMost(LongestImportSeconds) },
        ];
    }

    private static async Task<(long Gaps, long Questions)> CountsAsync(BenchDatabase database, CancellationToken cancellationToken) => (
        await database.ScalarAsync<long>("SELECT count(*) FROM gap WHERE closed_at IS NULL", cancellationToken),
        await database.ScalarAsync<long>("SELECT count(*) FROM escalation WHERE ended_at IS NULL", cancellationToken));

    private static async Task ReadRawAsync(NpgsqlConnection connection, Guid track, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT * FROM checklist_item WHERE track_id = $1", connection) { Parameters = { new() { Value = track } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync(cancellationToken))
        {
            reader.GetValues(values);
        }
    }

    private static string Catalogue()
    {
        var text = new StringBuilder("kod;namn;typ;veckor;timmar;ledtid;gruppMinst;gruppHögst;starter\n");
        for (var n = 1; n <= ImportedRows; n++)
        {
            text.Append(CultureInfo.InvariantCulture, $"B{n:00000};Yrkesutbildning nummer {n};YRKESVUX;20;30;15;8;20;2027-08-16/2027-05-15/20\n");
        }

        return text.ToString();
    }
}
