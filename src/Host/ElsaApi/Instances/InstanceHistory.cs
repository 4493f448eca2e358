using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Instances;

namespace Jobbspar.Host.ElsaApi.Instances;

/// <summary>What an instance has done so far, execution by execution, told from its journal, its bookmarks and its incidents.</summary>
internal sealed class InstanceHistory(ShownInstance shown, IReadOnlyList<JournalEntry> journal, NodeIds nodes)
{
    private readonly ILookup<int, JournalEntry> lines = journal.ToLookup(entry => entry.ExecutionId);
    private readonly HashSet<int> waiting = [.. shown.Bookmarks.Select(bookmark => bookmark.ExecutionId)];
    private readonly Dictionary<int, Incident> faults = shown.Incidents.GroupBy(incident => incident.ExecutionId).ToDictionary(group => group.Key, group => group.Last());

    public ShownInstance Shown => shown;

    public IReadOnlyList<JournalEntry> Journal => journal;

    public NodeIds Nodes => nodes;

    /// <summary>Every execution of an activity that the journal knows, oldest first.</summary>
    public IReadOnlyList<ExecutionTimes> Executions { get; } = ExecutionTimes.Of(journal.Where(entry => entry.ExecutionId > 0));

    /// <summary>How often the activity at each path ran, and whether it waits or has failed.</summary>
    public JsonArray Stats(HashSet<string> nodeIds)
    {
        var stats = new JsonArray();
        foreach (var group in Executions.GroupBy(execution => nodes.NodeIdOf(execution.ActivityId), StringComparer.Ordinal))
        {
            if (nodeIds.Count > 0 && !nodeIds.Contains(group.Key))
            {
                continue;
            }

            var completed = group.Count(execution => execution.EndedAt is not null && !IsCancelled(execution));
            stats.Add(new JsonObject
            {
                ["activityId"] = group.First().ActivityId,
                ["activityNodeId"] = group.Key,
                ["startedCount"] = group.Count(),
                ["completedCount"] = completed,
                ["uncompletedCount"] = group.Count(execution => execution.EndedAt is null),
                ["isBlocked"] = group.Any(execution => waiting.Contains(execution.ExecutionId)),
                ["isFaulted"] = group.Any(execution => faults.ContainsKey(execution.ExecutionId)),
                ["metadata"] = new JsonObject(),
            });
        }

        return stats;
    }

    /// <summary>One execution; with what it needed and gave where that is still known.</summary>
    public JsonObject Record(ExecutionTimes execution)
    {
        var fault = faults.GetValueOrDefault(execution.ExecutionId);
        var activity = nodes.Find(execution.ActivityId);
        var parent = ParentOf(execution);
        return new()
        {
            ["id"] = ExecutionId.Of(shown.Summary.Id, execution.ExecutionId),
            ["workflowInstanceId"] = shown.Summary.Id.ToString(),
            ["activityId"] = execution.ActivityId,
            ["activityNodeId"] = nodes.NodeIdOf(execution.ActivityId),
            ["activityType"] = lines[execution.ExecutionId].First().ActivityType,
            ["activityTypeVersion"] = 1,
            ["activityName"] = activity?.Name ?? execution.ActivityId,
            ["activityState"] = new JsonObject(),
            ["payload"] = execution.Outcome is null ? new JsonObject() : new JsonObject { ["Outcomes"] = new JsonArray(execution.Outcome) },
            ["outputs"] = new JsonObject(),
            ["properties"] = Waits(execution),
            ["metadata"] = new JsonObject(),
            ["exception"] = fault is null ? null : new JsonObject { ["type"] = "Incident", ["message"] = fault.Message, ["stackTrace"] = null, ["innerException"] = null },
            ["startedAt"] = execution.StartedAt.UtcDateTime,
            ["completedAt"] = execution.EndedAt?.UtcDateTime,
            ["hasBookmarks"] = waiting.Contains(execution.ExecutionId),
            ["status"] = fault is not null ? "Faulted" : execution.EndedAt is null ? "Running" : IsCancelled(execution) ? "Canceled" : "Completed",
            ["aggregateFaultCount"] = fault is null ? 0 : 1,
            ["schedulingActivityExecutionId"] = parent is null ? null : ExecutionId.Of(shown.Summary.Id, parent.ExecutionId),
            ["schedulingActivityId"] = parent?.ActivityId,
            ["schedulingWorkflowInstanceId"] = shown.Summary.ParentInstanceId?.ToString(),
            ["callStackDepth"] = CallStack(execution).Count - 1,
        };
    }

    /// <summary>The executions around one, the outermost first, and that one.</summary>
    public IReadOnlyList<ExecutionTimes> CallStack(ExecutionTimes execution)
    {
        var stack = new List<ExecutionTimes>();
        for (var frame = execution; frame is not null; frame = ParentOf(frame))
        {
            stack.Insert(0, frame);
        }

        return stack;
    }

    /// <summary>The latest execution of the activity around one that had begun by then: the journal does not name it, but the drawing does.</summary>
    private ExecutionTimes? ParentOf(ExecutionTimes execution) => nodes.Find(execution.ActivityId)?.Parent is { } parent
        ? Executions.LastOrDefault(other => string.Equals(other.ActivityId, parent.ActivityId, StringComparison.Ordinal) && other.ExecutionId < execution.ExecutionId)
        : null;

    private JsonObject Waits(ExecutionTimes execution)
    {
        var waits = new JsonObject();
        if (shown.Bookmarks.FirstOrDefault(bookmark => bookmark.ExecutionId == execution.ExecutionId) is { } bookmark)
        {
            waits["WaitsFor"] = bookmark.StimulusKey is null ? bookmark.Kind : $"{bookmark.Kind}: {bookmark.StimulusKey}";
            waits["WaitsSince"] = bookmark.CreatedAt.UtcDateTime;
            waits["Due"] = bookmark.DueAt?.UtcDateTime;
        }

        return waits;
    }

    private bool IsCancelled(ExecutionTimes execution) => lines[execution.ExecutionId].Any(entry => entry.Event is "Cancelled");
}
