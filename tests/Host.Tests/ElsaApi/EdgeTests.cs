using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>Who the API answers, and how it refuses: always as JSON, never with a page, never with 500.</summary>
public sealed class EdgeTests(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_stranger_gets_401_and_no_page()
    {
        using var stranger = api.Host.NewBrowser();

        using var answer = await stranger.SendAsync(HttpMethod.Get, $"{ApiHost.Prefix}/workflow-definitions");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var error = (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        error["statusCode"]!.GetValue<int>().ShouldBe(401);
        error["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Role.Coordinator, "karin")]
    [InlineData(Role.SteeringGroup, "sven")]
    public async Task Others_than_administrators_get_403(Role role, string name)
    {
        using var other = await api.SignInAsync(name, role);
        (HttpMethod Method, string Path)[] requests =
        [
            (HttpMethod.Get, "/workflow-definitions"),
            (HttpMethod.Get, "/workflow-definitions/by-definition-id/jobbspar"),
            (HttpMethod.Get, "/workflow-definitions/by-id/jobbspar-v1"),
            (HttpMethod.Get, "/workflow-definitions/jobbspar/export"),
            (HttpMethod.Post, "/workflow-definitions/jobbspar/publish"),
            (HttpMethod.Post, "/workflow-definitions/jobbspar/retract"),
            (HttpMethod.Post, "/workflow-definitions/jobbspar/revert/1"),
            (HttpMethod.Post, "/workflow-definitions/jobbspar/execute"),
            (HttpMethod.Delete, "/workflow-definitions/jobbspar"),
            (HttpMethod.Delete, "/workflow-definition-versions/jobbspar-v1"),
            (HttpMethod.Get, "/descriptors/activities"),
            (HttpMethod.Get, "/descriptors/variables"),
            (HttpMethod.Get, "/features/installed"),
            (HttpMethod.Post, "/workflow-instances"),
            (HttpMethod.Get, $"/workflow-instances/{Guid.NewGuid()}"),
            (HttpMethod.Post, $"/cancel/workflow-instances/{Guid.NewGuid()}"),
            (HttpMethod.Delete, $"/workflow-instances/{Guid.NewGuid()}"),
        ];
        foreach (var (method, path) in requests)
        {
            var error = await ApiHost.AskAsync(other, method, path, method == HttpMethod.Get ? null : "{}", HttpStatusCode.Forbidden);
            error["statusCode"]!.GetValue<int>().ShouldBe(403, path);
        }

        (await ApiHost.SaveAsync(other, ApiHost.Model($"Inte av {name}"), expected: HttpStatusCode.Forbidden))["message"]!.GetValue<string>().ShouldContain("behörighet");
        (await ApiHost.GetAsync(api.Anna, $"/workflow-definitions?SearchTerm=Inte%20av%20{name}"))["totalCount"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("https://elak.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://jobbspar.example.se", HttpStatusCode.NotFound)]
    public async Task Another_sites_page_changes_nothing(string origin, HttpStatusCode expected)
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Delete, $"{ApiHost.Prefix}/workflow-definitions/finns-inte", null, new KeyValuePair<string, string>("Origin", origin));

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Another_sites_form_changes_nothing_where_the_browser_names_no_origin()
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Post, $"{ApiHost.Prefix}/workflow-definitions", "{}", new KeyValuePair<string, string>("Sec-Fetch-Site", "cross-site"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("GET", "/finns/inte")]
    [InlineData("PUT", "/workflow-definitions")]
    [InlineData("GET", "/workflow-instances/inget-id")]
    public async Task What_is_not_there_is_404_in_the_same_shape(string method, string path)
    {
        var error = await ApiHost.AskAsync(api.Anna, new HttpMethod(method), path, null, HttpStatusCode.NotFound);

        error["statusCode"]!.GetValue<int>().ShouldBe(404);
        error["errors"].ShouldBeOfType<JsonObject>().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"model\":7}")]
    [InlineData("{\"model\":{\"name\":\"x\"}}")]
    [InlineData("{\"model\":{\"name\":\"x\",\"root\":\"y\"}}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    public async Task What_is_malformed_is_400(string body) =>
        (await ApiHost.AskAsync(api.Anna, HttpMethod.Post, "/workflow-definitions", body, HttpStatusCode.BadRequest))["message"]!.GetValue<string>().ShouldNotBeEmpty();

    [Fact]
    public async Task What_is_too_deep_or_too_large_is_400()
    {
        await ApiHost.AskAsync(api.Anna, HttpMethod.Post, "/workflow-definitions", new string('[', 5_000), HttpStatusCode.BadRequest);
        var large = ApiHost.Model("Stor");
        large["description"] = new string('x', 9 * 1024 * 1024);

        var error = await ApiHost.SaveAsync(api.Anna, large, expected: HttpStatusCode.BadRequest);

        error["message"]!.GetValue<string>().ShouldContain("5 MB");
    }

    [Fact]
    public async Task Answers_are_compressed_and_not_kept()
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Get, $"{ApiHost.Prefix}/workflow-definitions", null, new KeyValuePair<string, string>("Accept-Encoding", "br"));

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
