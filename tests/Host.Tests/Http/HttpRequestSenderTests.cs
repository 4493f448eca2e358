using System.Net;
using Jobbspar.Engine.Http;
using Jobbspar.Host.Http;
using Jobbspar.Testing;

namespace Jobbspar.Host.Tests.Http;

/// <summary>What a workflow may reach, for how long and how much, against a real server.</summary>
public sealed class HttpRequestSenderTests : IAsyncLifetime
{
    private AnsweringServer server = null!;

    public async Task InitializeAsync() => server = await AnsweringServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task An_allowed_host_is_sent_the_request_with_a_key_that_makes_repeats_harmless()
    {
        var request = Request("/echo") with
        {
            Method = "POST",
            Content = "{\"id\":1}",
            ContentType = "application/json",
            Headers = new Dictionary<string, string[]> { ["Authorization"] = ["Bearer key"], ["X-Track"] = ["S-1"] },
        };

        var answer = await SendAsync(request, server.Host);

        (answer.Kind, answer.StatusCode, answer.ContentType).ShouldBe((HttpAnswerKind.Answered, 200, "application/json"));
        answer.Content.ShouldBe("""{"method":"POST","body":"{\"id\":1}"}""");
        server.Heard["Idempotency-Key"].ShouldBe(request.BookmarkId.ToString());
        server.Heard["Authorization"].ShouldBe("Bearer key");
        server.Heard["X-Track"].ShouldBe("S-1");
        server.Heard["Content-Type"].ShouldBe("application/json; charset=utf-8");
    }

    [Fact]
    public async Task Any_status_is_an_answer() => (await SendAsync(Request("/missing"), server.Host)).StatusCode.ShouldBe(404);

    [Fact]
    public async Task Without_a_list_nothing_is_sent()
    {
        var answer = await SendAsync(Request("/echo"));

        answer.Kind.ShouldBe(HttpAnswerKind.Refused);
        answer.Reason!.ShouldContain("'127.0.0.1'");
        server.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_stands_for_a_private_address_does_not_open_it()
    {
        // The machine's own name is a public-looking one that leads home.
        var name = Dns.GetHostName();
        var answer = await SendAsync(Request("/echo") with { Url = new Uri($"http://{name}:{server.Address.Port}/echo") }, name);

        answer.Kind.ShouldNotBe(HttpAnswerKind.Answered);
        server.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_a_host_that_is_not_allowed_is_not_followed()
    {
        var answer = await SendAsync(Request($"/to?url={Uri.EscapeDataString("http://elsewhere.invalid/")}"), server.Host);

        answer.Kind.ShouldBe(HttpAnswerKind.Refused);
        answer.Reason!.ShouldContain("elsewhere.invalid");
    }

    [Fact]
    public async Task A_redirect_to_another_allowed_server_does_not_carry_the_authorization()
    {
        await using var other = await AnsweringServer.StartAsync();
        var request = Request($"/to?url={Uri.EscapeDataString(new Uri(other.Address, "/echo").ToString())}") with { Headers = new Dictionary<string, string[]> { ["Authorization"] = ["Bearer key"] } };

        (await SendAsync(request, server.Host, other.Host)).StatusCode.ShouldBe(200);

        other.Heard.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_a_timeout()
    {
        using var sender = new HttpRequestSender(new HttpLimits { AllowedHosts = [server.Host], Timeout = TimeSpan.FromMilliseconds(300) });

        (await sender.SendAsync(Request("/slow"), default)).Kind.ShouldBe(HttpAnswerKind.TimedOut);
    }

    [Theory]
    [InlineData("/large")]
    [InlineData("/endless")]
    public async Task An_answer_that_is_too_large_is_cut_off(string path)
    {
        using var sender = new HttpRequestSender(new HttpLimits { AllowedHosts = [server.Host], LargestAnswer = 16 * 1024 });

        var answer = await sender.SendAsync(Request(path), default);

        answer.Kind.ShouldBe(HttpAnswerKind.Refused);
        answer.Reason!.ShouldContain("16 KB");
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_failure_to_connect()
    {
        var port = FreePort.Next();

        (await SendAsync(Request("/") with { Url = new Uri($"http://127.0.0.1:{port}/") }, "127.0.0.1")).Kind.ShouldBe(HttpAnswerKind.FailedToConnect);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:192.168.1.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("2001:67c::1", false)]
    public void Private_addresses_are_known(string address, bool expected) => PrivateAddresses.Contain(IPAddress.Parse(address)).ShouldBe(expected);

    private static async Task<HttpAnswer> SendAsync(HttpRequestWanted request, params string[] allowed)
    {
        using var sender = new HttpRequestSender(new HttpLimits { AllowedHosts = allowed });
        return await sender.SendAsync(request, default);
    }

    private HttpRequestWanted Request(string path) => new() { InstanceId = Guid.NewGuid(), BookmarkId = Guid.NewGuid(), Url = new Uri(server.Address, path), Method = "GET" };
}
