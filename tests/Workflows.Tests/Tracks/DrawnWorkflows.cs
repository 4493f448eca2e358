using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>Short workflows that a test draws itself.</summary>
internal static class DrawnWorkflows
{
    /// <summary>Takes in a definition whose root is a sequence of the activities; it becomes the published version.</summary>
    public static Task DrawAsync(this TrackWorld world, string definitionId, params string[] activities) =>
        world.DrawRootAsync(definitionId, Sequence("root", activities));

    /// <summary>Publishes what new tracks follow: one phase, Planering, with this in it.</summary>
    public static Task DrawTrackAsync(this TrackWorld world, string body) => world.DrawRootAsync(
        TrackCommands.DefinitionId,
        Sequence("root", $$$$"""{"id":"phase","type":"Jobbspar.Phase","phase":{{{{Literal("PLANERING")}}}},"body":{{{{body}}}}}"""));

    /// <summary>The same, of which only one instance may run at a time.</summary>
    public static Task DrawSingletonAsync(this TrackWorld world, string definitionId, params string[] activities) => world.Get<DefinitionStore>().ImportAsync(
        WorkflowDefinition.Parse($$$$"""{"definitionId":"{{{{definitionId}}}}","name":"{{{{definitionId}}}}","options":{"activationStrategyType":"SingletonStrategy"},"root":{{{{Sequence("root", activities)}}}}}"""),
        default);

    public static Task DrawRootAsync(this TrackWorld world, string definitionId, string root) => world.Get<DefinitionStore>().ImportAsync(
        WorkflowDefinition.Parse($$$$"""{"definitionId":"{{{{definitionId}}}}","name":"{{{{definitionId}}}}","root":{{{{root}}}}}"""),
        default);

    public static string Sequence(string id, params string[] activities) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Sequence","activities":[{{{{string.Join(',', activities)}}}}]}""";

    public static string Parallel(string id, params string[] activities) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Parallel","activities":[{{{{string.Join(',', activities)}}}}]}""";

    /// <summary>A checklist item, e.g. <c>PLAN01</c>.</summary>
    public static string Item(string type) => $$$$"""{"id":"{{{{type}}}}","type":"Jobbspar.{{{{type}}}}"}""";

    public static string WaitFor(string eventName) => $$$$"""{"id":"wait-{{{{eventName}}}}","type":"Elsa.Event","eventName":{{{{Literal(eventName)}}}}}""";

    public static string Publish(string eventName) => $$$$"""{"id":"tell-{{{{eventName}}}}","type":"Elsa.PublishEvent","eventName":{{{{Literal(eventName)}}}}}""";

    public static string Delay(string length) => $$$$"""{"id":"delay","type":"Elsa.Delay","timeSpan":{{{{Literal(length)}}}}}""";

    public static string Execute(string definitionId) => $$$$"""{"id":"execute","type":"Elsa.ExecuteWorkflow","waitForCompletion":true,"workflowDefinitionId":{{{{Literal(definitionId)}}}}}""";

    public static string Dispatch(string definitionId, bool wait) =>
        $$$$"""{"id":"dispatch","type":"Elsa.DispatchWorkflow","workflowDefinitionId":{{{{Literal(definitionId)}}}},"waitForCompletion":{{{{Literal(wait ? "True" : "False")}}}}}""";

    public static string Bulk(string definitionId, string items) =>
        $$$$"""{"id":"bulk","type":"Elsa.BulkDispatchWorkflows","workflowDefinitionId":{{{{Literal(definitionId)}}}},"items":{"typeName":"Object","expression":{"type":"Object","value":"{{{{items}}}}"}},"waitForCompletion":{{{{Literal("True")}}}}}""";

    public static string Literal(string value) => $$$$"""{"typeName":"Object","expression":{"type":"Literal","value":"{{{{value}}}}"}}""";
}
