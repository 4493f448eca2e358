using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Host.Bench;

/// <summary>How long a definition of 10 000 activities takes from text to checked graph. Reading, compiling and validating together; compiling alone is less.</summary>
internal sealed class CompileBench(TimeProvider clock)
{
    /// <summary>Activities in each definition.</summary>
    public const int Activities = 10_000;

    private const int MeasuredRounds = 5;
    private const int WarmUpRounds = 2;
    private const double MostMilliseconds = 1000;

    private readonly DefinitionValidator validator = new(new ActivityRegistry([]));

    /// <summary>Measures, one figure per shape.</summary>
    public IReadOnlyList<Figure> Measure(CancellationToken cancellationToken) =>
    [
        Measure("compileSequence", "read and compile a sequence of 10 000 activities", Sequence(), cancellationToken),
        Measure("compileFlowchart", "read and compile a flowchart of 10 000 activities, every second of them a join", Flowchart(), cancellationToken),
    ];

    private Figure Measure(string name, string meaning, byte[] json, CancellationToken cancellationToken)
    {
        var milliseconds = new List<double>();
        for (var round = -WarmUpRounds; round < MeasuredRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            GC.Collect();
            var started = clock.GetTimestamp();
            var findings = validator.Validate(WorkflowDefinition.Parse(json));
            var elapsed = clock.GetElapsedTime(started).TotalMilliseconds;
            if (findings.Count > 0)
            {
                throw new InvalidOperationException($"The definition to be measured is not valid: {findings[0].Message}");
            }

            if (round >= 0)
            {
                milliseconds.Add(elapsed);
            }
        }

        return new() { Name = name, Meaning = meaning, Rounds = new("ms", milliseconds), Target = Target.AtMost(MostMilliseconds) };
    }

    private static byte[] Sequence() => Definition($$"""{"id":"s","type":"Elsa.Sequence","activities":[{{Nodes()}}]}""");

    private static byte[] Flowchart()
    {
        var connections = string.Join(',', Enumerable.Range(0, Activities - 1).Select(i => Connection(i, i + 1)).Concat(Enumerable.Range(0, (Activities / 2) - 1).Select(i => Connection(2 * i, (2 * i) + 2))));
        return Definition($$"""{"id":"f","type":"Elsa.Flowchart","activities":[{{Nodes()}}],"connections":[{{connections}}]}""");
    }

    private static string Nodes() => string.Join(',', Enumerable.Range(0, Activities).Select(i => FormattableString.Invariant(
        $$$"""{"id":"n{{{i}}}","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"x"} } }""")));

    private static string Connection(int from, int to) => FormattableString.Invariant(
        $$$"""{"source":{"activity":"n{{{from}}}","port":"Done"},"target":{"activity":"n{{{to}}}","port":"In"} }""");

    private static byte[] Definition(string root) => System.Text.Encoding.UTF8.GetBytes($$"""{"id":"large-v1","definitionId":"large","version":1,"name":"large","root":{{root}}}""");
}
