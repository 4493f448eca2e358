using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Which checklist items build on which, as the administrator has connected them in a definition.</summary>
/// <remarks>Read from the definition that the track is pinned to, so that what is drawn is what holds.</remarks>
public sealed class ItemGraph
{
    private readonly FrozenDictionary<string, ItemNode> items;
    private readonly ILookup<string, string> next;

    private ItemGraph(IEnumerable<ItemNode> items, IEnumerable<(string Source, string Target)> connections)
    {
        this.items = items.ToFrozenDictionary(item => item.ActivityId, StringComparer.Ordinal);
        next = connections.ToLookup(connection => connection.Source, connection => connection.Target, StringComparer.Ordinal);
    }

    /// <summary>The checklist items of the definition.</summary>
    public IEnumerable<ItemNode> Items => items.Values;

    /// <summary>Reads a definition.</summary>
    public static ItemGraph Of(WorkflowDefinition definition, ChecklistCatalogue catalogue)
    {
        var byType = catalogue.Items.ToFrozenDictionary(item => TaskStimulus.TypeNameOf(item.Code), StringComparer.Ordinal);
        var found = new List<ItemNode>();
        var connections = new List<(string, string)>();
        Walk(definition.Root);
        return new ItemGraph(found, connections);

        void Walk(JsonNode? node)
        {
            switch (node)
            {
                case JsonArray array:
                    foreach (var entry in array)
                    {
                        Walk(entry);
                    }

                    break;
                case JsonObject activity:
                    if (Text(activity["id"]) is { } id && Text(activity["type"]) is { } type && byType.TryGetValue(type, out var item))
                    {
                        found.Add(new ItemNode(id, item.Code, Literal(activity, "gate") ?? item.TrackGate, Literal(activity, "gateStrength") ?? item.Gate?.Strength));
                    }

                    if (Text(activity["source"]?["activity"]) is { } source && Text(activity["target"]?["activity"]) is { } target)
                    {
                        connections.Add((source, target));
                    }

                    foreach (var (_, child) in activity)
                    {
                        Walk(child);
                    }

                    break;
            }
        }
    }

    /// <summary>The items that an activity leads to, however far, without itself.</summary>
    public IReadOnlyList<ItemNode> After(string activityId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { activityId };
        var reached = new List<ItemNode>();
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var target in next[current].Where(seen.Add))
            {
                waiting.Enqueue(target);
                if (items.TryGetValue(target, out var item))
                {
                    reached.Add(item);
                }
            }
        }

        return reached;
    }

    /// <summary>
    /// The tasks that build on a task: those of the items it leads to that concern the same object, where one of the two concerns
    /// an object and not the whole track.
    /// </summary>
    /// <param name="task">Task.</param>
    /// <param name="tasks">All tasks of its track.</param>
    public IReadOnlyList<ChecklistItem> BuildingOn(ChecklistItem task, IReadOnlyList<ChecklistItem> tasks)
    {
        var byActivity = tasks.ToLookup(row => row.ActivityId, StringComparer.Ordinal);
        var seen = new HashSet<(string, Guid)>();
        var found = new List<ChecklistItem>();
        var waiting = new Queue<(string Activity, Guid Subject)>([(task.ActivityId, task.SubjectId)]);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var target in next[current.Activity])
            {
                if (!items.ContainsKey(target))
                {
                    Visit(target, current.Subject);
                    continue;
                }

                foreach (var row in byActivity[target].Where(row => Concerns(row, current.Subject) && Visit(target, row.SubjectId)))
                {
                    found.AddRange(byActivity[target].Where(other => other.SubjectId == row.SubjectId && other.Id != task.Id));
                }
            }
        }

        return found;

        bool Concerns(ChecklistItem row, Guid subject) => row.SubjectId == subject || row.SubjectId == row.TrackId || subject == row.TrackId;

        bool Visit(string activity, Guid subject)
        {
            var isNew = seen.Add((activity, subject));
            if (isNew)
            {
                waiting.Enqueue((activity, subject));
            }

            return isNew;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Literal(JsonObject activity, string input) =>
        activity[input] is JsonObject wrapped && Text(wrapped["expression"]?["value"]) is { Length: > 0 } text ? text : null;
}
