using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Values;
using Jobbspar.Workflows.Instances;

namespace Jobbspar.Host.ElsaApi.Instances;

/// <summary>Instances, journal lines and executions in the designer's shapes. Ids and codes only (D6).</summary>
internal static class InstanceAnswers
{
    public static JsonObject Summary(InstanceSummary instance) => new()
    {
        ["id"] = instance.Id.ToString(),
        ["definitionId"] = instance.DefinitionId,
        ["definitionVersionId"] = instance.DefinitionVersionId,
        ["version"] = instance.Version,
        ["status"] = instance.Status.ToString(),
        ["subStatus"] = instance.SubStatus.ToString(),
        ["correlationId"] = instance.CorrelationId,
        ["name"] = instance.Name,
        ["incidentCount"] = instance.IncidentCount,
        ["createdAt"] = instance.CreatedAt.UtcDateTime,
        ["updatedAt"] = instance.UpdatedAt.UtcDateTime,
        ["finishedAt"] = instance.FinishedAt?.UtcDateTime,
    };

    public static JsonObject Whole(ShownInstance shown, NodeIds nodes)
    {
        var instance = shown.Summary;
        var answer = Summary(instance);
        answer["parentWorkflowInstanceId"] = instance.ParentInstanceId?.ToString();
        answer["isExecuting"] = false;
        answer["isSystem"] = false;
        answer["isOfTrack"] = instance.IsOfTrack;
        answer["workflowState"] = new JsonObject
        {
            ["id"] = instance.Id.ToString(),
            ["definitionId"] = instance.DefinitionId,
            ["definitionVersionId"] = instance.DefinitionVersionId,
            ["definitionVersion"] = instance.Version,
            ["correlationId"] = instance.CorrelationId,
            ["status"] = instance.Status.ToString(),
            ["subStatus"] = instance.SubStatus.ToString(),
            ["bookmarks"] = new JsonArray([.. shown.Bookmarks.Select(bookmark => Bookmark(bookmark, nodes))]),
            ["incidents"] = new JsonArray([.. shown.Incidents.Select(incident => IncidentOf(incident, nodes))]),
            ["completionCallbacks"] = new JsonArray(),
            ["activityExecutionContexts"] = new JsonArray(),
            ["input"] = Values(shown.Contents?.Input),
            ["output"] = Values(shown.Contents?.Output),
            ["properties"] = new JsonObject(),
            ["fault"] = null,
            ["createdAt"] = instance.CreatedAt.UtcDateTime,
            ["updatedAt"] = instance.UpdatedAt.UtcDateTime,
            ["finishedAt"] = instance.FinishedAt?.UtcDateTime,
        };
        return answer;
    }

    public static JsonArray Variables(InstanceContents? contents) =>
        [.. (contents?.Variables ?? []).Select(variable => new JsonObject { ["id"] = variable.Id, ["name"] = variable.Name, ["value"] = JsonValues.ToJson(variable.Value) })];

    public static JsonObject Line(JournalEntry entry, NodeIds nodes) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"{entry.InstanceId:N}-{entry.Sequence}"),
        ["activityInstanceId"] = ExecutionId.Of(entry.InstanceId, entry.ExecutionId),
        ["parentActivityInstanceId"] = null,
        ["activityId"] = entry.ActivityId,
        ["activityType"] = entry.ActivityType,
        ["activityTypeVersion"] = 1,
        ["activityName"] = nodes.Find(entry.ActivityId)?.Name ?? entry.ActivityId,
        ["nodeId"] = nodes.NodeIdOf(entry.ActivityId),
        ["timestamp"] = entry.At.UtcDateTime,
        ["sequence"] = entry.Sequence,
        ["eventName"] = entry.Event,
        ["message"] = entry.Outcome is null ? "" : $"→ {entry.Outcome}",
        ["source"] = null,
        ["activityState"] = new JsonObject(),
        ["payload"] = entry.Outcome is null ? null : new JsonObject { ["Outcomes"] = new JsonArray(entry.Outcome) },
    };

    private static JsonObject Bookmark(StoredBookmark bookmark, NodeIds nodes) => new()
    {
        ["id"] = bookmark.Id.ToString(),
        ["name"] = bookmark.Kind,
        ["hash"] = bookmark.StimulusKey ?? "",
        ["activityId"] = bookmark.ActivityId,
        ["activityNodeId"] = nodes.NodeIdOf(bookmark.ActivityId),
        ["activityInstanceId"] = ExecutionId.Of(bookmark.InstanceId, bookmark.ExecutionId),
        ["createdAt"] = bookmark.CreatedAt.UtcDateTime,
        ["dueAt"] = bookmark.DueAt?.UtcDateTime,
        ["autoBurn"] = true,
    };

    private static JsonObject IncidentOf(Incident incident, NodeIds nodes) => new()
    {
        ["activityId"] = incident.ActivityId,
        ["activityNodeId"] = nodes.NodeIdOf(incident.ActivityId),
        ["activityType"] = incident.ActivityType,
        ["message"] = incident.Message,
        ["exception"] = new JsonObject { ["type"] = "Incident", ["message"] = incident.Message, ["stackTrace"] = null, ["innerException"] = null },
        ["timestamp"] = incident.At.UtcDateTime,
    };

    private static JsonObject Values(IReadOnlyDictionary<string, object?>? values) =>
        new((values ?? new Dictionary<string, object?>(StringComparer.Ordinal)).Select(pair => KeyValuePair.Create(pair.Key, JsonValues.ToJson(pair.Value))));
}
