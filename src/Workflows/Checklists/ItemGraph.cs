using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Which checklist items build on which, as the administrator has connected them in a definition.</summary>
/// <remarks>Read from the definition that the track is pinned to, so that what is drawn is what holds.</remarks>
public sealed class ItemGraph
{
    private readonly FrozenDictionary<string, ItemNode> items;
    private readonly IReadOnlyList<(string Source, string Target)> connections;
    private readonly IReadOnlyList<(string ActivityId, IReadOnlyList<string> Items)> joins;
    private readonly ILookup<string, string> next;

    private ItemGraph(
        IEnumerable<ItemNode> items,
        IReadOnlyList<(string Source, string Target)> connections,
        IReadOnlyList<(string ActivityId, IReadOnlyList<string> Items)> joins,
        bool hasParticipants)
    {
        this.items = items.DistinctBy(item => item.ActivityId, StringComparer.Ordinal).ToFrozenDictionary(item => item.ActivityId, StringComparer.Ordinal);
        this.connections = connections;
        this.joins = joins;
        HasParticipants = hasParticipants;
        var byCode = this.items.Values.ToLookup(item => item.ItemCode, item => item.ActivityId, StringComparer.Ordinal);
        next = connections
            .Concat(joins.SelectMany(join => join.Items.SelectMany(code => byCode[code]), (join, source) => (Source: source, Target: join.ActivityId)))
            .ToLookup(connection => connection.Source, connection => connection.Target, StringComparer.Ordinal);
    }

    /// <summary>The checklist items of the definition.</summary>
    public IEnumerable<ItemNode> Items => items.Values;

    /// <summary>True where the track starts a workflow for each participant.</summary>
    public bool HasParticipants { get; }

    /// <summary>Reads a definition.</summary>
    public static ItemGraph Of(WorkflowDefinition definition, ChecklistCatalogue catalogue)
    {
        var byType = catalogue.Items.ToFrozenDictionary(item => TaskStimulus.TypeNameOf(item.Code), StringComparer.Ordinal);
        var found = new List<ItemNode>();
        var paths = new List<(string Source, string Target)>();
        var gathered = new List<(string ActivityId, IReadOnlyList<string> Items)>();
        var hasParticipants = false;
        Walk(definition.Root);
        var known = found.Select(item => item.ActivityId).Concat(gathered.Select(join => join.ActivityId)).ToHashSet(StringComparer.Ordinal);
        return new ItemGraph(found, paths.ConvertAll(connection => (Named(connection.Source), Named(connection.Target))), gathered, hasParticipants);

        // Activities that are no items have the same short names in several definitions, such as "start".
        string Named(string activityId) => known.Contains(activityId) ? activityId : $"{definition.DefinitionId}:{activityId}";

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
                    Take(activity);
                    foreach (var (_, child) in activity)
                    {
                        Walk(child);
                    }

                    break;
            }
        }

        void Take(JsonObject activity)
        {
            if (Text(activity["id"]) is { } id && Text(activity["type"]) is { } type)
            {
                if (byType.TryGetValue(type, out var item))
                {
                    found.Add(new ItemNode(id, item.Code, Literal(activity, "gate") ?? item.TrackGate, Literal(activity, "gateStrength") ?? item.Gate?.Strength));
                }

                if (type is TaskStimulus.EmployersReadyKind)
                {
                    gathered.Add((id, TaskStimulus.CodesOf(Literal(activity, "items"))));
                }

                hasParticipants |= string.Equals(type, TrackMember.Participant.TypeName, StringComparison.Ordinal);
            }

            if (Text(activity["source"]?["activity"]) is { } source && Text(activity["target"]?["activity"]) is { } target)
            {
                paths.Add((source, target));
            }
        }
    }

    /// <summary>A track's graph together with those of the workflows that it started: an item of one may build on an item of another.</summary>
    public static ItemGraph Together(IReadOnlyList<ItemGraph> graphs)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        return graphs.Count == 1
            ? graphs[0]
            : new ItemGraph(
                graphs.SelectMany(graph => graph.items.Values),
                [.. graphs.SelectMany(graph => graph.connections).Distinct()],
                [.. graphs.SelectMany(graph => graph.joins)],
                graphs.Any(graph => graph.HasParticipants));
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
    public IReadOnlyList<ChecklistItem> BuildingOn(ChecklistItem task, IReadOnlyList<ChecklistItem> tasks) => BuildingOn(task, tasks, goesOn: true);

    /// <summary>The same, without those that build on it by way of another item.</summary>
    public IReadOnlyList<ChecklistItem> BuildingDirectlyOn(ChecklistItem task, IReadOnlyList<ChecklistItem> tasks) => BuildingOn(task, tasks, goesOn: false);

    private List<ChecklistItem> BuildingOn(ChecklistItem task, IReadOnlyList<ChecklistItem> tasks, bool goesOn)
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
                    Visit(target, current.Subject, onwards: true);
                    continue;
                }

                foreach (var row in byActivity[target].Where(row => Concerns(row, current.Subject) && Visit(target, row.SubjectId, goesOn)))
                {
                    found.AddRange(byActivity[target].Where(other => other.SubjectId == row.SubjectId && other.Id != task.Id));
                }
            }
        }

        return found;

        bool Concerns(ChecklistItem row, Guid subject) => row.SubjectId == subject || row.SubjectId == row.TrackId || subject == row.TrackId;

        bool Visit(string activity, Guid subject, bool onwards)
        {
            var isNew = seen.Add((activity, subject));
            if (isNew && onwards)
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
