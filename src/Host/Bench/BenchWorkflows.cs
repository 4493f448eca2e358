using System.Globalization;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Host.Bench;

/// <summary>The definitions that are measured.</summary>
internal static class BenchWorkflows
{
    /// <summary>Activities in <see cref="Empty"/>, not counting the sequence that holds them.</summary>
    public const int ActivitiesInEmpty = 10;

    public static WorkflowDefinition Empty { get; } = Sequence("bench-empty", Enumerable.Range(1, ActivitiesInEmpty).Select(number => $$"""{"id":"a{{number}}","type":"Bench.Empty","version":1}"""));

    public static WorkflowDefinition WaitsForTask { get; } = Sequence("bench-wait", [Node("wait", "Elsa.RunTask", "taskName", "String", "wait")]);

    public static WorkflowDefinition WaitsForTime { get; } = Sequence("bench-timer", [Node("wait", "Elsa.Delay", "timeSpan", "TimeSpan", "365.00:00:00")]);

    /// <summary>A definition that differs from all others and is only there.</summary>
    public static WorkflowDefinition Other(int number) => Sequence(
        string.Create(CultureInfo.InvariantCulture, $"bench-other-{number}"),
        [Node("wait", "Elsa.RunTask", "taskName", "String", string.Create(CultureInfo.InvariantCulture, $"other {number}"))]);

    private static string Node(string id, string type, string input, string inputType, string value) =>
        $$$$"""{"id":"{{{{id}}}}","type":"{{{{type}}}}","version":1,"{{{{input}}}}":{"typeName":"{{{{inputType}}}}","expression":{"type":"Literal","value":"{{{{value}}}}"}}}""";

    private static WorkflowDefinition Sequence(string id, IEnumerable<string> activities) => WorkflowDefinition.Parse(
        $$$$"""{"id":"{{{{id}}}}","definitionId":"{{{{id}}}}","name":"{{{{id}}}}","version":1,"root":{"id":"all","type":"Elsa.Sequence","version":1,"activities":[{{{{string.Join(',', activities)}}}}]}}""");
}
