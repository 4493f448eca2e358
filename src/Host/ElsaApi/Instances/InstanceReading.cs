using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Instances;

namespace Jobbspar.Host.ElsaApi.Instances;

/// <summary>Lists instances and shows what one did.</summary>
internal static class InstanceReading
{
    private const int LargestPage = 1_000;

    public static async Task<IResult> ListAsync(HttpContext context, InstanceQueries queries, PageTexts texts)
    {
        var filter = InstanceFilters.Read(await RequestBody.ReadAsync(context), texts, LargestPage);
        var page = await queries.PageAsync(RequestActor.Of(context), filter, context.RequestAborted);
        return ElsaJson.Ok(new JsonObject { ["items"] = new JsonArray([.. page.Items.Select(InstanceAnswers.Summary)]), ["totalCount"] = page.Total });
    }

    public static async Task<IResult> OpenAsync(HttpContext context, Guid instanceId, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var shown = await FindAsync(context, instanceId, queries, texts);
        return ElsaJson.Ok(InstanceAnswers.Whole(shown, await NodesAsync(context, shown.Summary.DefinitionVersionId, definitions)));
    }

    public static async Task<IResult> ExecutionStateAsync(HttpContext context, Guid instanceId, InstanceQueries queries, PageTexts texts)
    {
        var instance = await queries.FindAsync(RequestActor.Of(context), instanceId, context.RequestAborted) ?? throw Missing(texts);
        return ElsaJson.Ok(new JsonObject { ["status"] = instance.Status.ToString(), ["subStatus"] = instance.SubStatus.ToString(), ["updatedAt"] = instance.UpdatedAt.UtcDateTime });
    }

    public static async Task<IResult> VariablesAsync(HttpContext context, Guid instanceId, InstanceQueries queries, PageTexts texts)
    {
        var variables = InstanceAnswers.Variables((await FindAsync(context, instanceId, queries, texts)).Contents);
        return ElsaJson.Ok(new JsonObject { ["count"] = variables.Count, ["items"] = variables });
    }

    public static async Task<IResult> JournalAsync(HttpContext context, Guid instanceId, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var filter = HttpMethods.IsPost(context.Request.Method) ? (await RequestBody.ReadAsync(context))["filter"] as JsonObject ?? [] : [];
        var history = await HistoryAsync(context, instanceId, queries, definitions, texts);
        var (activities, nodes, events) = (Chosen(filter, "activityIds"), Chosen(filter, "activityNodeIds"), Chosen(filter, "eventNames"));
        var excluded = Chosen(filter, "excludedActivityTypes") ?? [];
        var lines = history.Journal.Where(entry =>
            activities?.Contains(entry.ActivityId) is not false
            && nodes?.Contains(history.Nodes.NodeIdOf(entry.ActivityId)) is not false
            && events?.Contains(entry.Event) is not false
            && !excluded.Contains(entry.ActivityType)).ToList();
        var skip = Math.Max(0, Number(context, "skip") ?? 0);
        var take = Math.Clamp(Number(context, "take") ?? LargestPage, 0, LargestPage);
        return ElsaJson.Ok(new JsonObject
        {
            ["items"] = new JsonArray([.. lines.Skip(skip).Take(take).Select(entry => InstanceAnswers.Line(entry, history.Nodes))]),
            ["totalCount"] = lines.Count,
        });
    }

    public static async Task<IResult> ReportAsync(HttpContext context, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var body = await RequestBody.ReadAsync(context);
        var history = await HistoryAsync(context, InstanceId(RequestBody.Text(body["workflowInstanceId"]), texts), queries, definitions, texts);
        return ElsaJson.Ok(new JsonObject { ["stats"] = history.Stats(RequestBody.Texts(body, "activityNodeIds").ToHashSet(StringComparer.Ordinal)) });
    }

    /// <summary>Executions of one activity, or of all; the same for the short and the full form, since the short one asks for no less.</summary>
    public static async Task<IResult> ExecutionsAsync(HttpContext context, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var history = await HistoryAsync(context, InstanceId(context.Request.Query["WorkflowInstanceId"], texts), queries, definitions, texts);
        var node = context.Request.Query["ActivityNodeId"].ToString();
        var records = history.Executions.Where(execution => node.Length == 0 || string.Equals(history.Nodes.NodeIdOf(execution.ActivityId), node, StringComparison.Ordinal)).Select(history.Record);
        var items = new JsonArray([.. records]);
        return ElsaJson.Ok(new JsonObject { ["count"] = items.Count, ["items"] = items });
    }

    public static async Task<IResult> ExecutionAsync(HttpContext context, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var (history, execution) = await ExecutionOfAsync(context, context.Request.Query["id"], queries, definitions, texts);
        return ElsaJson.Ok(history.Record(execution));
    }

    public static async Task<IResult> CallStackAsync(HttpContext context, string executionId, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var (history, execution) = await ExecutionOfAsync(context, executionId, queries, definitions, texts);
        var items = new JsonArray([.. history.CallStack(execution).Select(history.Record)]);
        return ElsaJson.Ok(new JsonObject { ["activityExecutionId"] = executionId, ["totalCount"] = items.Count, ["items"] = items });
    }

    public static ElsaFault Missing(PageTexts texts) => new(ElsaError.Of(StatusCodes.Status404NotFound, texts["Api.NoSuchInstance"]));

    private static async Task<(InstanceHistory History, ExecutionTimes Execution)> ExecutionOfAsync(
        HttpContext context, string? executionId, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var (instanceId, number) = ExecutionId.Parse(executionId) ?? throw Missing(texts);
        var history = await HistoryAsync(context, instanceId, queries, definitions, texts);
        return (history, history.Executions.FirstOrDefault(execution => execution.ExecutionId == number) ?? throw Missing(texts));
    }

    private static async Task<InstanceHistory> HistoryAsync(HttpContext context, Guid instanceId, InstanceQueries queries, DefinitionQueries definitions, PageTexts texts)
    {
        var shown = await FindAsync(context, instanceId, queries, texts);
        var journal = await queries.JournalAsync(RequestActor.Of(context), instanceId, context.RequestAborted);
        return new(shown, journal, await NodesAsync(context, shown.Summary.DefinitionVersionId, definitions));
    }

    private static async Task<ShownInstance> FindAsync(HttpContext context, Guid instanceId, InstanceQueries queries, PageTexts texts) =>
        await queries.OpenAsync(RequestActor.Of(context), instanceId, context.RequestAborted) ?? throw Missing(texts);

    private static async Task<NodeIds> NodesAsync(HttpContext context, string versionId, DefinitionQueries definitions) =>
        await definitions.OpenVersionAsync(RequestActor.Of(context), versionId, context.RequestAborted) is { } opened
            ? NodeIds.Of(WorkflowDefinition.Parse(opened.Json))
            : NodeIds.None;

    private static Guid InstanceId(string? text, PageTexts texts) => Guid.TryParse(text, out var id) ? id : throw Missing(texts);

    /// <summary>Null where the filter does not ask.</summary>
    private static HashSet<string>? Chosen(JsonObject filter, string property) =>
        filter[property] is JsonArray { Count: > 0 } ? RequestBody.Texts(filter, property).ToHashSet(StringComparer.Ordinal) : null;

    private static int? Number(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
