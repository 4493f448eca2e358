using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>Tasks, done by programs with the same rules as on the page.</summary>
public sealed class TaskApiTests(RestHost api) : IClassFixture<RestHost>
{
    [Fact]
    public async Task A_task_is_filled_in_refused_completed_and_sent_back()
    {
        var (path, version, task) = await ReadAsync("PLAN-01");
        task["fields"]!.AsArray().ShouldNotBeEmpty();

        var problem = await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/complete", Values(), HttpStatusCode.UnprocessableEntity, version);
        problem["errors"]!.AsArray().ShouldAllBe(error => error!["text"]!.GetValue<string>().Length > 0);

        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/comments", new JsonObject { ["text"] = "Ringt i dag." }, HttpStatusCode.NoContent);
        ((await ReadAsync("PLAN-01")).Task["comments"]!.AsArray().Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_names_the_version_that_it_builds_on()
    {
        var (path, version, _) = await ReadAsync("PLAN-02");

        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/draft", Values(), HttpStatusCode.PreconditionRequired);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/draft", Values(), HttpStatusCode.PreconditionFailed, version + 5);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/draft", new JsonObject { ["values"] = new JsonObject { ["okant"] = null } }, HttpStatusCode.NoContent, version);
        using var unreadable = await api.Karin.SendAsync(HttpMethod.Put, $"{RestHost.Prefix}{path}/draft", Values().ToJsonString(), new KeyValuePair<string, string>("If-Match", "sju"));
        await RestHost.ReadAsync(unreadable, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_coordinator_neither_sees_nor_changes_it()
    {
        var (path, version, _) = await ReadAsync("PLAN-01");

        await RestHost.GetAsync(api.Kent, path, HttpStatusCode.NotFound);
        await RestHost.SendAsync(api.Kent, HttpMethod.Post, $"{path}/waive", new JsonObject { ["reason"] = "Behövs inte" }, HttpStatusCode.Forbidden, version);
        (await RestHost.GetAsync(api.Kent, "/tasks"))["total"]!.GetValue<int>().ShouldBe(0);
        (await RestHost.GetAsync(api.Karin, "/tasks"))["total"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    private static JsonObject Values() => new() { ["values"] = new JsonObject() };

    private async Task<(string Path, int Version, JsonNode Task)> ReadAsync(string itemCode)
    {
        var rows = (await RestHost.GetAsync(api.Karin, $"/tracks/{api.TrackId}/tasks?pageSize=200"))["items"]!.AsArray();
        var row = rows.First(task => string.Equals(task!["itemCode"]!.GetValue<string>(), itemCode, StringComparison.Ordinal))!;
        var path = $"/tasks/{row["id"]!.GetValue<string>()}";
        using var answer = await api.Karin.SendAsync(HttpMethod.Get, RestHost.Prefix + path);
        return (path, int.Parse(answer.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture), await RestHost.ReadAsync(answer, HttpStatusCode.OK));
    }
}
