using System.Globalization;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>
/// Definitions of 10 000 activities in the shapes that make the naive ways quadratic. What is held here is that they run, and what they
/// allocate; <c>CompileBench</c> in the host measures the time.
/// </summary>
public sealed class TenThousandActivitiesTests
{
    private const int Count = 10_000;

    [Theory]
    [InlineData("sequence")]
    [InlineData("chain")]
    [InlineData("diamonds")]
    [InlineData("fan")]
    [InlineData("loop")]
    [InlineData("outputs")]
    [InlineData("nested")]
    public async Task They_load_validate_compile_and_run(string shape)
    {
        var engine = new EngineFixture();
        var json = Definition(Root(shape), """ "variables":[{"id":"n-id","name":"n","typeName":"Int32","value":"0"}] """);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var definition = WorkflowDefinition.Parse(json);
        new DefinitionValidator(engine.Activities).Validate(definition).ShouldNotContain(finding => finding.Severity == FindingSeverity.Error);

        // Work that grows with the square of the activities would be some hundred times this.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200L * 1024 * 1024);
        await engine.StartAsync(json);
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        engine.Store.JournalOf(engine.Last.InstanceId).Count(entry => entry.Event == "Completed").ShouldBeGreaterThanOrEqualTo(Count);
    }

    /// <summary>A root of the given shape; public so that the measurement of time uses the same ones.</summary>
    private static string Root(string shape) => shape switch
    {
        "sequence" => Sequence([.. Each(Start)]),
        "chain" => Flowchart(Each(Start), [.. Pairs(i => $"n{i}->n{i + 1}")]),

        // Every second activity joins two paths.
        "diamonds" => Flowchart(Each(Start), [.. Pairs(i => $"n{i}->n{i + 1}"), .. Enumerable.Range(0, (Count / 2) - 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"n{2 * i}->n{(2 * i) + 2}"))]),
        "fan" => Flowchart(
            Each(i => i == Count - 1 ? $$$$"""{"id":"n{{{{i}}}}","type":"Elsa.FlowJoin","mode":{"expression":{"type":"Literal","value":"WaitAll"}}}""" : Start(i)),
            [.. Enumerable.Range(1, Count - 2).SelectMany(i => (string[])[$"n0->n{i}", $"n{i}->n{Count - 1}"])]),
        "loop" => Flowchart(
            Each(i => i switch { 0 => FlowchartTests.Set("n0", "n", "variables.n + 1"), Count - 1 => FlowchartTests.Decision($"n{i}", "variables.n < 2"), _ => Start(i) }),
            [.. Pairs(i => $"n{i}->n{i + 1}"), $"n{Count - 1}:True->n0"]),
        "outputs" => Sequence([.. Each(i => $$$$"""{"id":"n{{{{i}}}}","name":"If{{{{i}}}}","type":"Elsa.If","condition":{"expression":{"type":"Output","value":"If{{{{Math.Max(0, i - 1)}}}}:Result"}}}""")]),
        _ => Sequence([.. Enumerable.Range(0, 100).Select(i => $$$$"""{"id":"s{{{{i}}}}","type":"Elsa.Parallel","activities":[{{{{string.Join(',', Enumerable.Range(i * 100, 100).Select(Start))}}}}]}""")]),
    };

    private static IEnumerable<string> Each(Func<int, string> activity) => Enumerable.Range(0, Count).Select(activity);

    private static IEnumerable<string> Pairs(Func<int, string> connection) => Enumerable.Range(0, Count - 1).Select(connection);

    private static string Start(int number) => FlowchartTests.Start($"n{number}");
}
