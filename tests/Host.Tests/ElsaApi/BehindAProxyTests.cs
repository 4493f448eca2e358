using System.Net;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>A proxy that ends TLS and gives the service a path of its own: Studio resolves everything against its page's base.</summary>
public sealed class BehindAProxyTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static readonly KeyValuePair<string, string>[] Proxied =
    [
        new("X-Forwarded-Prefix", "/kommunen"), new("X-Forwarded-Proto", "https"), new("X-Forwarded-For", "192.0.2.7"), new("Host", "tjanster.example.se"),
    ];

    [Fact]
    public async Task The_page_and_all_that_it_names_lie_below_the_path()
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Get, "/studio/definitions/jobbspar", null, Proxied);

        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("<base href=\"/kommunen/studio/\"");
        page.ShouldContain("src=\"/kommunen/studio-host.js\"");
        page.ShouldContain("data-root=\"/kommunen/\"");
        page.ShouldNotContain("href=\"/studio");
        page.ShouldNotContain("href=\"/arbetsfloden");
    }

    [Theory]
    [InlineData("/studio", "/kommunen/studio/definitions")]
    [InlineData("/workflows/definitions/jobbspar/edit", "/kommunen/studio/definitions/jobbspar")]
    [InlineData("/studio/workflows/instances/abc/view", "/kommunen/studio/instances/abc")]
    [InlineData("/diagnostics/structured-logs?workflowInstanceId=abc", "/kommunen/studio/instances/abc")]
    public async Task Addresses_that_Studio_writes_by_itself_lead_below_the_path(string path, string expected)
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Get, path, null, Proxied);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_below_the_path_and_that_has_its_base_there()
    {
        using var stranger = api.Host.NewBrowser();
        using var answer = await stranger.SendAsync(HttpMethod.Get, "/studio/definitions", null, Proxied);
        var location = answer.Headers.Location!;
        (location.IsAbsoluteUri ? location.PathAndQuery : location.ToString()).ShouldStartWith("/kommunen/logga-in?till=%2Fkommunen%2Fstudio%2Fdefinitions");

        using var signIn = await stranger.SendAsync(HttpMethod.Get, "/logga-in", null, Proxied);

        (await signIn.Content.ReadAsStringAsync()).ShouldContain("<base href=\"/kommunen/\"");
    }

    [Theory]
    [InlineData("https://tjanster.example.se", HttpStatusCode.NotFound)]
    [InlineData("http://tjanster.example.se", HttpStatusCode.Forbidden)]
    [InlineData("https://elak.example", HttpStatusCode.Forbidden)]
    public async Task The_address_that_the_browser_sees_is_the_one_that_may_change_something(string origin, HttpStatusCode expected)
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Delete, $"{ApiHost.Prefix}/workflow-definitions/finns-inte", null, [.. Proxied, new("Origin", origin)]);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Answers_are_compressed_behind_TLS_too()
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Get, $"{ApiHost.Prefix}/descriptors/activities", null, [.. Proxied, new("Accept-Encoding", "gzip, br")]);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }
}
