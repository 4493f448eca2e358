using Jobbspar.Host.Cli;
using Jobbspar.Host.Tests.Running;

namespace Jobbspar.Host.Tests.Http;

/// <summary><c>workflow run --allow-host</c> with requests to a real server.</summary>
public sealed class WorkflowRunRequestTests : IAsyncLifetime
{
    private readonly string folder = TestSettings.NewFolder();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private AnsweringServer server = null!;

    public async Task InitializeAsync() => server = await AnsweringServer.StartAsync();

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("/echo", "[200]", "200")]
    [InlineData("/missing", "[200,404]", "404")]
    [InlineData("/missing", "[200]", "Unmatched status code")]
    public async Task The_status_chooses_the_outcome(string path, string expected, string outcome)
    {
        var file = Flow(path, expected, "200", "404", "Unmatched status code", "Failed to connect", "Timeout");

        (await RunAsync(file, "--allow-host", server.Host)).ShouldBe(0);

        output.ToString().Trim().ShouldBe(outcome);
    }

    [Fact]
    public async Task What_was_answered_is_there_as_a_variable()
    {
        var request = $$$$"""{"id":"r","type":"Elsa.SendHttpRequest","url":{{{{Literal(new Uri(server.Address, "/echo").ToString())}}}},"method":{{{{Literal("POST")}}}},"content":{{{{Literal("hej")}}}},"contentType":{{{{Literal("text/plain")}}}},"parsedContent":{"typeName":"Object","memoryReference":{"id":"answer-id"}},"expectedStatusCodes":[{"statusCode":200,"activity":{{{{Line("l", "'body ' + variables.answer.body")}}}}}]}""";
        var file = Write($$$$"""{"id":"v","definitionId":"d","version":1,"name":"T","variables":[{"id":"answer-id","name":"answer","typeName":"Object"}],"root":{"id":"s","type":"Elsa.Sequence","activities":[{{{{request}}}},{{{{Line("e", "'end'")}}}}]}}""");

        (await RunAsync(file, "--allow-host", server.Host)).ShouldBe(0, errors.ToString());

        output.ToString().ReplaceLineEndings("\n").ShouldBe("body hej\nend\n");
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_an_incident_that_names_it()
    {
        (await RunAsync(Flow("/echo", "[200]", "200"))).ShouldBe(1);

        errors.ToString().ShouldContain("requests to '127.0.0.1' are not allowed");
        output.ToString().ShouldBeEmpty();
        server.Heard.ShouldBeEmpty();
    }

    private static string Literal(string value) => $$$$"""{"typeName":"Object","expression":{"type":"Literal","value":"{{{{value}}}}"}}""";

    private static string Line(string id, string script) => $$$$"""{"id":"{{{{id}}}}","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"{{{{script}}}}"}}}""";

    private string Flow(string path, string expected, params string[] outcomes)
    {
        var request = $$$$"""{"id":"r","type":"Elsa.FlowSendHttpRequest","url":{{{{Literal(new Uri(server.Address, path).ToString())}}}},"expectedStatusCodes":{"typeName":"ICollection<Int32>","expression":{"type":"Object","value":"{{{{expected}}}}"}}}""";
        var lines = outcomes.Select((outcome, n) => Line($"l{n}", $"'{outcome}'"));
        var connections = outcomes.Select((outcome, n) => $$$$"""{"source":{"activity":"r","port":"{{{{outcome}}}}"},"target":{"activity":"l{{{{n}}}}","port":"In"}}""");
        return Write($$$$"""{"id":"v","definitionId":"d","version":1,"name":"T","root":{"id":"f","type":"Elsa.Flowchart","activities":[{{{{string.Join(',', lines.Prepend(request))}}}}],"connections":[{{{{string.Join(',', connections)}}}}]}}""");
    }

    private string Write(string json)
    {
        var file = Path.Combine(folder, "definition.json");
        File.WriteAllText(file, json);
        return file;
    }

    private Task<int> RunAsync(params IReadOnlyList<string> arguments) => CommandLine.RunAsync(["workflow", "run", .. arguments], output, errors, CancellationToken.None);
}
