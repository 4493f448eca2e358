using System.Text.Json.Nodes;
using Jobbspar.Host.Cli;

namespace Jobbspar.Host.Tests.Cli;

/// <summary><c>jobbspar simulate</c>: a small life twice, so that the same seed gives the same figures, and no promise is lost on the way.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task The_same_seed_gives_the_same_figures_and_every_promise_is_settled_or_open()
    {
        var first = await FiguresAsync();
        var second = await FiguresAsync();

        first.ToJsonString().ShouldBe(second.ToJsonString());
        Number(first, "tracks", "started").ShouldBe(1);
        Number(first, "participants", "started").ShouldBeGreaterThan(0);
        Number(first, "tasks", "completed").ShouldBeGreaterThan(0);
        var promised = Number(first, "promises", "promised");
        promised.ShouldBeGreaterThan(0);
        promised.ShouldBe(Number(first, "promises", "receipts") + Number(first, "promises", "open"));
        Number(first, "promises", "kept").ShouldBeGreaterThan(0, "some tasks are late, so reminders went out");
        ((bool)first["promises"]!["holds"]!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("--tracks 0", "--tracks: must be from 1 to 500")]
    [InlineData("--years 11", "--years: must be from 1 to 10")]
    [InlineData("--seed many", "many")]
    [InlineData("--fly", "--fly")]
    public async Task A_bad_argument_is_one_line_on_standard_error(string arguments, string told)
    {
        (await RunAsync(arguments.Split(' '))).ShouldBe(1);

        errors.ToString().Trim().ShouldContain(told);
        errors.ToString().Trim().ShouldNotContain('\n');
        output.ToString().ShouldBeEmpty();
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    /// <summary>Without what depends on the machine.</summary>
    private async Task<JsonObject> FiguresAsync()
    {
        output.GetStringBuilder().Clear();
        (await RunAsync("--tracks", "1", "--years", "1", "--seed", "3", "--json")).ShouldBe(0, errors.ToString());
        var figures = JsonNode.Parse(output.ToString())!.AsObject();
        figures.Remove("run").ShouldBeTrue();
        return figures;
    }

    private static int Number(JsonObject figures, string group, string name) => (int)figures[group]![name]!;

    private Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(["simulate", .. arguments], output, errors, default);
}
