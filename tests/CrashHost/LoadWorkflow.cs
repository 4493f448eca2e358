using Jobbspar.Engine.Definitions;

namespace Jobbspar.CrashHost;

/// <summary>The workflow that the load runs: a task, a timer, two tasks at once, an event for this instance alone, a last task.</summary>
public static class LoadWorkflow
{
    /// <summary>What waits, and of which kind, in an instance that runs to its end.</summary>
    public static readonly IReadOnlyList<string> WaitingActivities = ["apply", "pause", "left", "right", "news", "settle"];

    /// <summary>Every activity, each of which runs exactly once in an instance that runs to its end.</summary>
    public static readonly IReadOnlyList<string> Activities = ["all", "apply", "pause", "count", "both", "left", "right", "news", "settle"];

    /// <summary>Name of the event.</summary>
    public const string EventName = "news";

    public static WorkflowDefinition Definition { get; } = WorkflowDefinition.Parse(
        $$$$"""
        {"id":"load","definitionId":"load","name":"Load","version":1,
         "variables":[{"id":"rounds","name":"rounds","typeName":"Int32","value":"0"}],
         "root":{"id":"all","type":"Elsa.Sequence","version":1,"activities":[
          {{{{Task("apply")}}}},
          {"id":"pause","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"00:00:00.050"}}},
          {"id":"count","type":"Elsa.RunJavaScript","version":1,"script":{"typeName":"String","expression":{"type":"Literal","value":"setVariable('rounds', variables.rounds + 1)"}}},
          {"id":"both","type":"Elsa.Parallel","version":1,"activities":[{{{{Task("left")}}}},{{{{Task("right")}}}}]},
          {"id":"news","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"{{{{EventName}}}}"}}},
          {{{{Task("settle")}}}}]}}
        """);

    private static string Task(string id) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.RunTask","version":1,"taskName":{"typeName":"String","expression":{"type":"Literal","value":"{{{{id}}}}"}}}""";
}
