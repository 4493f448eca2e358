using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>The designer's files: small on the wire, kept by browsers, and nothing in its page points anywhere else.</summary>
public sealed partial class StudioFilesTests(ApiHost api) : IClassFixture<ApiHost>
{
    private const string Page = "/studio/definitions";

    [Fact]
    public async Task The_page_names_nothing_outside_and_its_policy_allows_nothing_outside()
    {
        using var answer = await api.Anna.GetAsync(Page);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("lang=\"sv\"");
        OutsideAddress().IsMatch(html).ShouldBeFalse();
        html.ShouldNotContain("<script>");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe-eval'; ");
        policy.ShouldNotContain("http:");
        policy.ShouldNotContain("https:");
        policy.Split(';').Single(part => part.TrimStart().StartsWith("script-src", StringComparison.Ordinal)).ShouldNotContain("'unsafe-inline'");
    }

    [Fact]
    public async Task Every_file_that_the_page_asks_for_is_there()
    {
        var html = await (await api.Anna.GetAsync(Page)).Content.ReadAsStringAsync();
        var files = Reference().Matches(html).Select(match => match.Groups["path"].Value).Where(path => path.Contains('.', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();

        files.Count.ShouldBeGreaterThan(10);
        foreach (var file in files)
        {
            using var answer = await api.Anna.SendAsync(HttpMethod.Get, file.StartsWith('/') ? file : $"/studio/{file}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
    }

    [Fact]
    public async Task A_file_comes_packed_or_plain_as_asked_and_only_once()
    {
        const string file = "/studio/_framework/blazor.webassembly.js";
        using var packed = await api.Anna.SendAsync(HttpMethod.Get, file, null, new KeyValuePair<string, string>("Accept-Encoding", "gzip, br"));
        using var plain = await api.Anna.SendAsync(HttpMethod.Get, file);

        packed.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        packed.Headers.Vary.ShouldContain("Accept-Encoding");
        await using var unpacked = new BrotliStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        (await text.ReadToEndAsync()).ShouldBe(await plain.Content.ReadAsStringAsync());
        packed.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");

        using var again = await api.Anna.SendAsync(HttpMethod.Get, file, null, new KeyValuePair<string, string>("If-None-Match", packed.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_file_with_a_fingerprint_is_kept_for_good()
    {
        var boot = await (await api.Anna.GetAsync("/studio/_framework/dotnet.js")).Content.ReadAsStringAsync();
        var file = Fingerprinted().Match(boot).Value;
        file.ShouldNotBeEmpty();

        using var answer = await api.Anna.GetAsync($"/studio/_framework/{file}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Theory]
    [InlineData("/studio/../appsettings.json")]
    [InlineData("/studio/%2e%2e/jobbspar.dll")]
    [InlineData("/studio/..%2f..%2fjobbspar.dll")]
    [InlineData("/studio/finns-inte.js")]
    [InlineData("/studio/_framework/blazor.webassembly.js.br")]
    public async Task Nothing_else_of_the_disk_is_served(string path) =>
        (await api.Anna.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Others_do_not_learn_that_it_is_there_and_strangers_are_asked_to_sign_in()
    {
        using var coordinator = await api.SignInAsync("koordinatorn", Role.Coordinator);
        (await coordinator.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = api.Host.NewBrowser();
        using var answer = await stranger.GetAsync(Page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldContain("logga-in");
    }

    [GeneratedRegex("""(?:src|href)="(?:https?:)?//""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OutsideAddress();

    [GeneratedRegex("""<(?:script|link)[^>]*(?:src|href)="(?<path>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"dotnet\.native\.[a-z0-9]{10}\.(wasm|js)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprinted();
}
