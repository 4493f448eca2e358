using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Bench;

/// <summary>What the designer asks of a host that holds many definitions and instances: how long the slowest requests in twenty take.</summary>
internal sealed class ApiBench(HostSettings settings, TimeProvider clock)
{
    private const int MeasuredRounds = 5;
    private const int RequestsPerRound = 60;
    private const int WarmUp = 10;
    private const int Definitions = 1_000;
    private const int VersionsOfEach = 10;
    private const double LongestMilliseconds = 200;

    // Copies of what the store made itself. The last version of each is published; every tenth definition has a draft on top.
    private const string CopyDefinitions = """
        INSERT INTO workflow_definition (version_id, definition_id, version, name, content, content_hash, is_shipped, is_published, is_draft, revision, created_at, published_at)
        SELECT 'bench-' || d || ':' || v, 'bench-' || d, v, 'Arbetsflöde ' || d,
               replace(replace(content, '"id": "' || version_id || '"', '"id": "bench-' || d || ':' || v || '"'), '"definitionId": "' || definition_id || '"', '"definitionId": "bench-' || d || '"'),
               md5(d || ':' || v), false, v = {1} - (d % 10 = 0)::int, v = {1} AND d % 10 = 0, 1,
               created_at - make_interval(days => {1} - v), CASE WHEN v = {1} AND d % 10 = 0 THEN NULL ELSE created_at - make_interval(days => {1} - v) END
        FROM workflow_definition CROSS JOIN generate_series(1, {0}) AS d CROSS JOIN generate_series(1, {1}) AS v WHERE version_id = '{2}'
        """;

    // Spread over the copied versions and over a year; one in ten has ended, one in fifty has an incident.
    private const string CopyInstances = """
        INSERT INTO workflow_instance (id, definition_id, definition_version_id, definition_version, name, status, sub_status, state, revision, journal_sequence, incident_count, created_at, updated_at, finished_at)
        SELECT gen_random_uuid(), 'bench-' || (n % {2} + 1), 'bench-' || (n % {2} + 1) || ':' || (n / {2} % {3} + 1), n / {2} % {3} + 1, 'Körning ' || n,
               CASE WHEN n % 10 = 0 THEN 'Finished' ELSE status END, CASE WHEN n % 10 = 0 THEN 'Finished' ELSE sub_status END, state, revision, journal_sequence, (n % 50 = 0)::int,
               created_at - n * interval '5 minutes', updated_at - n * interval '4 minutes', CASE WHEN n % 10 = 0 THEN updated_at END
        FROM workflow_instance CROSS JOIN generate_series(1, {0}) AS n WHERE id = '{1}'
        """;

    /// <summary>Measures.</summary>
    /// <param name="instances">Instances in the database.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<BenchReport> RunAsync(int instances, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("jobbspar-bench-").FullName;
        try
        {
            await FillAsync(database, instances, cancellationToken);
            var own = settings with { Urls = ["http://127.0.0.1:0"], DataFolder = folder, Database = database.Settings, Broker = null, Demo = false };
            await using var host = HostApplication.Build(own, BenchLog.LogOnStandardError);
            await host.Services.GetRequiredService<StartUp>().PrepareAsync(TextWriter.Null, cancellationToken);
            await host.StartAsync(cancellationToken);
            var figures = await MeasureAsync(host, cancellationToken);
            await host.StopAsync(cancellationToken);
            return new()
            {
                Name = "api",
                At = clock.GetUtcNow(),
                Database = database.Version,
                How =
                [
                    string.Create(CultureInfo.InvariantCulture, $"{Definitions:#,0} definitions × {VersionsOfEach} versions, {instances:#,0} instances. One administrator, one request after another over loopback, compressed; {RequestsPerRound} of each per round after {WarmUp} to warm up."),
                    "A figure is the 95th percentile of a round, from the request to the last byte of the answer.",
                ],
                Figures = figures,
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync(WebApplication host, CancellationToken cancellationToken)
    {
        using var client = await SignedInClient.AsAdministratorAsync(host.Services, new Uri(host.Urls.First()), cancellationToken);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var asked = new List<Figure>();
        foreach (var question in Questions)
        {
            for (var request = 0; request < WarmUp; request++)
            {
                await AskAsync(client, question, cancellationToken);
            }

            var rounds = new List<double>();
            for (var round = 0; round < MeasuredRounds; round++)
            {
                rounds.Add(await SlowOfRoundAsync(client, question, cancellationToken));
            }

            asked.Add(new() { Name = question.Name, Meaning = question.Meaning, Rounds = new("ms", rounds), Target = question.IsYardstick ? null : Target.AtMost(LongestMilliseconds) });
        }

        return asked;
    }

    private async Task<double> SlowOfRoundAsync(HttpClient client, Question question, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var request = 0; request < RequestsPerRound; request++)
        {
            var started = clock.GetTimestamp();
            await AskAsync(client, question, cancellationToken);
            times.Add(clock.GetElapsedTime(started).TotalMilliseconds);
        }

        return Rounds.Percentile95(times);
    }

    private static async Task AskAsync(HttpClient client, Question question, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(question.Body is null ? HttpMethod.Get : HttpMethod.Post, question.Path);
        if (question.Body is not null)
        {
            request.Content = new StringContent(question.Body, Encoding.UTF8, MediaTypeNames.Application.Json);
        }

        using var answer = await client.SendAsync(request, cancellationToken);
        var content = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode || content.Length == 0)
        {
            throw new StartException(string.Create(CultureInfo.InvariantCulture, $"{question.Path} answered {(int)answer.StatusCode} with {content.Length} bytes."));
        }
    }

    private async Task FillAsync(BenchDatabase database, int instances, CancellationToken cancellationToken)
    {
        var activities = new ActivityRegistry([]);
        var definitions = new DefinitionStore(database.Transactions, new DefinitionValidator(activities), clock);
        var runtime = new WorkflowRuntime(activities, definitions, clock);
        var version = (await definitions.ImportAsync(BenchWorkflows.WaitsForTask, cancellationToken)).VersionId;
        var model = Guid.CreateVersion7();
        await database.Transactions.RunAsync(
            (unit, token) => runtime.StartAsync(unit.Engine, new() { InstanceId = model, DefinitionVersionId = version }, token).AsTask(),
            cancellationToken);
        await database.ExecuteAsync(BenchDatabase.Filled(CopyDefinitions, Definitions, VersionsOfEach, version), cancellationToken);
        await database.ExecuteAsync(BenchDatabase.Filled(CopyInstances, instances - 1, model, Definitions, VersionsOfEach), cancellationToken);
        await database.ExecuteAsync("VACUUM ANALYZE workflow_definition", cancellationToken);
        await database.ExecuteAsync("VACUUM ANALYZE workflow_instance", cancellationToken);
    }

    private static IReadOnlyList<Question> Questions { get; } =
    [
        new("ready", "yardstick: /health/ready, which reads one row", "/health/ready") { IsYardstick = true },
        new("descriptors", "all activity descriptors", "/elsa/api/descriptors/activities"),
        new("definitions", "list of definitions, a page of 50", "/elsa/api/workflow-definitions?versionOptions=Latest&Page=0&PageSize=50&IsSystem=False"),
        new("definitionsSearched", "list of definitions, searched", "/elsa/api/workflow-definitions?versionOptions=Latest&Page=0&PageSize=50&SearchTerm=99&IsSystem=False"),
        new("definitionsAll", "list of definitions, all 1 000 of them", "/elsa/api/workflow-definitions?versionOptions=LatestOrPublished"),
        new("versions", "versions of one definition", "/elsa/api/workflow-definitions?versionOptions=AllVersions&DefinitionIds=bench-77&OrderBy=Version&OrderDirection=Descending&Page=0&PageSize=10"),
        new("instances", "list of instances, a page of 50", "/elsa/api/workflow-instances") { Body = """{"page":0,"pageSize":50,"isSystem":false,"statuses":[],"subStatuses":[],"definitionIds":[],"orderDirection":"Descending","timestampFilters":[]}""" },
        new("instancesFiltered", "list of instances, running with incidents", "/elsa/api/workflow-instances") { Body = """{"page":0,"pageSize":50,"isSystem":false,"statuses":["Running"],"hasIncidents":true,"definitionIds":[],"orderDirection":"Descending","timestampFilters":[]}""" },
        new("instancesSearched", "list of instances, searched by name", "/elsa/api/workflow-instances") { Body = """{"page":0,"pageSize":50,"searchTerm":"99","isSystem":false,"statuses":[],"definitionIds":[],"orderDirection":"Descending","timestampFilters":[]}""" },
        new("instancesLastPage", "list of instances, the 1 000th page", "/elsa/api/workflow-instances") { Body = """{"page":999,"pageSize":50,"isSystem":false,"statuses":[],"definitionIds":[],"orderDirection":"Descending","timestampFilters":[]}""" },
    ];

    /// <summary>One kind of request.</summary>
    private sealed record Question(string Name, string Meaning, string Path)
    {
        public string? Body { get; init; }

        public bool IsYardstick { get; init; }
    }
}
