using System.Text.Json;
using Jobbspar.Engine.Running;
using static Jobbspar.Engine.Tests.EngineFixture;
using static Jobbspar.Engine.Tests.FlowchartTests;

namespace Jobbspar.Engine.Tests;

public sealed class DefinitionRunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jobbspar-run").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Only_the_lines_go_to_the_output()
    {
        (await RunAsync(Definition(Sequence(Line("a", "Hej på er"), Js("b", "getInput('n') + 1")), """ "inputs":[{"name":"n","type":"Int32"}] """), options => options with { Input = new Dictionary<string, string> { ["n"] = "41" } })).ShouldBe(0);

        output.ToString().ReplaceLineEndings("\n").ShouldBe("Hej på er\n42\n");
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_waiting_run_says_as_JSON_what_it_waits_for()
    {
        var exitCode = await RunAsync(Definition(Flowchart([Start("s"), Delay("d", "01:00:00"), """{"id":"e","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"go"}}}"""], "s->d", "s->e")));

        exitCode.ShouldBe(2);
        using var bookmarks = JsonDocument.Parse(errors.ToString());
        bookmarks.RootElement.GetArrayLength().ShouldBe(2);
        bookmarks.RootElement[0].GetProperty("activityId").GetString().ShouldBe("d");
        bookmarks.RootElement[0].GetProperty("dueAt").GetDateTimeOffset().ShouldBe(StartOfTime.AddHours(1));
        bookmarks.RootElement[1].GetProperty("stimulusKey").GetString().ShouldBe("go");
    }

    [Fact]
    public async Task Advancing_fires_timers_in_the_order_in_which_they_fall_due()
    {
        var exitCode = await RunAsync(
            Definition(Flowchart([Start("s"), Delay("slow", "02:00:00"), Delay("fast", "00:30:00"), Delay("then", "01:00:00"), Js("1", "'fast ' + new Date().toISOString()"), Line("2", "then"), Line("3", "slow")], "s->slow", "s->fast", "fast->1", "1->then", "then->2", "slow->3")),
            options => options with { Advance = TimeSpan.FromHours(2) });

        exitCode.ShouldBe(0);
        output.ToString().ReplaceLineEndings("\n").ShouldBe("fast 2026-03-02T08:30:00.000Z\nthen\nslow\n");
    }

    [Fact]
    public async Task A_fault_names_activity_and_reason()
    {
        (await RunAsync(Definition(Sequence(Line("a"), Js("bad", "nothing.at.all"))))).ShouldBe(1);

        output.ToString().Trim().ShouldBe("a");
        errors.ToString().ShouldContain("'bad'");
    }

    [Theory]
    [InlineData("ContinueWithIncidentsStrategy", 2)]
    [InlineData("FaultStrategy", 1)]
    public async Task An_instance_that_goes_on_with_its_incidents_is_suspended_and_the_incident_is_told_first(string strategy, int expected)
    {
        var exitCode = await RunAsync(Definition(
            """{"id":"all","type":"Elsa.Parallel","activities":[{"id":"bad","type":"Elsa.Fault"},{"id":"e","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"go"}}}]}""",
            $$""" "options":{"incidentStrategyType":"{{strategy}}"} """));

        exitCode.ShouldBe(expected);
        var said = errors.ToString().Trim().ReplaceLineEndings("\n").Split('\n');
        said[0].ShouldContain("activity 'bad'");
        said.Length.ShouldBe(expected);
        if (expected == 2)
        {
            JsonDocument.Parse(said[1]).RootElement[0].GetProperty("activityId").GetString().ShouldBe("e");
        }
    }

    [Theory]
    [InlineData("true", 1)] // what it waits for will not end
    [InlineData("false", 0)] // it has ended, whatever became of what it started
    public async Task A_child_that_is_faulted_is_the_runs_fault_only_where_it_is_waited_for(string wait, int expected)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "child.json"), """{"id":"child-v1","definitionId":"child","name":"child","version":1,"isPublished":true,"root":{"id":"bad","type":"Elsa.Fault"}}""");

        var exitCode = await RunAsync(
            Definition(Sequence($$$$"""{"id":"d","type":"Elsa.DispatchWorkflow","workflowDefinitionId":{"expression":{"type":"Literal","value":"child"}},"waitForCompletion":{"expression":{"type":"Literal","value":{{{{wait}}}}}}}""")),
            options => options with { DefinitionsDirectory = folder });

        exitCode.ShouldBe(expected);
        errors.ToString().ShouldContain("activity 'bad'");
    }

    [Fact]
    public async Task Children_come_from_the_definitions_folder()
    {
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "more")).FullName, "child.json"), Definition(Sequence(Line("c", "child"))).Replace("\"d1\"", "\"kid\"", StringComparison.Ordinal).Replace("\"v1\"", "\"k1\"", StringComparison.Ordinal));

        var exitCode = await RunAsync(
            Definition(Sequence("""{"id":"e","type":"Elsa.ExecuteWorkflow","workflowDefinitionId":{"expression":{"type":"Literal","value":"kid"}}}""", Line("p", "parent"))),
            options => options with { DefinitionsDirectory = Path.Combine(folder, "more") });

        exitCode.ShouldBe(0);
        output.ToString().ReplaceLineEndings("\n").ShouldBe("child\nparent\n");
    }

    [Theory]
    [InlineData("{ nonsense", "not valid JSON")]
    [InlineData("""{"root":{"id":"x","type":"Nobody.Knows"}}""", "UNKNOWN_TYPE")]
    public async Task What_is_not_valid_does_not_run(string json, string expected)
    {
        (await RunAsync(json)).ShouldBe(1);

        output.ToString().ShouldBeEmpty();
        errors.ToString().ShouldContain(expected);
    }

    [Fact]
    public async Task A_missing_file_is_one_line()
    {
        var options = new DefinitionRunOptions { File = Path.Combine(folder, "no.json") };

        (await DefinitionRun.RunAsync(options, new EngineFixture().Activities, TimeProvider.System, output, errors, CancellationToken.None)).ShouldBe(1);

        errors.ToString().Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task Checking_prints_one_line_per_finding()
    {
        var file = Path.Combine(folder, "d.json");
        await File.WriteAllTextAsync(file, Definition(Flowchart([Line("a"), """{"id":"x","type":"Nobody.Knows"}"""], "a->y")));

        (await DefinitionCheck.RunAsync(new EngineFixture().Activities, [file], output, CancellationToken.None)).ShouldBe(1);

        var lines = output.ToString().Trim().Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldContain("'x' at $.root.activities[1].type");
    }

    private async Task<int> RunAsync(string json, Func<DefinitionRunOptions, DefinitionRunOptions>? with = null)
    {
        var file = Path.Combine(folder, "d.json");
        await File.WriteAllTextAsync(file, json);
        var options = new DefinitionRunOptions { File = file, Now = StartOfTime };
        return await DefinitionRun.RunAsync(with?.Invoke(options) ?? options, new EngineFixture().Activities, TimeProvider.System, output, errors, CancellationToken.None);
    }
}
