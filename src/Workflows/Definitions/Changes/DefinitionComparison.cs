using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Definitions.Changes;

/// <summary>
/// Says what differs between two versions of a definition, so that somebody who did not draw it can approve it. Nothing is passed over:
/// every property of the JSON is compared, whether or not it has a name here; only what differs from version to version by itself is not.
/// </summary>
public sealed class DefinitionComparison(ActivityRegistry activities)
{
    private static readonly HashSet<string> NotOfTheDefinition = new(StringComparer.Ordinal)
    {
        "id", "definitionId", "version", "isLatest", "isPublished", "isReadonly", "createdAt", "toolVersion", "links", "root", "$schema", "customProperties", "options", "variables", "inputs", "outputs",
    };

    private static readonly HashSet<string> NotOfTheActivity = new(StringComparer.Ordinal) { "id", "nodeId", "connections", "metadata", "customProperties" };

    /// <summary>All differences: of the definition, then of its activities in the order of the later version, then connections, then looks.</summary>
    /// <param name="before">The earlier version; null where there was none.</param>
    /// <param name="after">The later one.</param>
    public IReadOnlyList<DefinitionChange> Compare(WorkflowDefinition? before, WorkflowDefinition after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<DefinitionChange>();
        var (old, now) = (Places(before), Places(after));
        var titles = new ActivityTitles(activities, [.. old.Values, .. now.Values]);
        CompareDefinition(before?.Model, after.Model, changes);
        foreach (var (id, place) in now)
        {
            if (!old.TryGetValue(id, out var earlier))
            {
                // The drawing itself is no activity that anybody added.
                if (place.Parent is not null)
                {
                    changes.Add(new(ChangeKind.ActivityAdded, titles.Of(id), Where(place, titles)));
                }

                continue;
            }

            CompareActivity(earlier, place, titles, changes);
        }

        changes.AddRange(old.Values.Where(place => !now.ContainsKey(place.ActivityId)).Select(place => new DefinitionChange(ChangeKind.ActivityRemoved, titles.Of(place.ActivityId), Where(place, titles))));
        CompareConnections(old.Values, now.Values, titles, changes);
        var (drawn, redrawn) = (Layout(old.Values), Layout(now.Values));
        if (drawn.Any(one => redrawn.TryGetValue(one.Key, out var where) && !string.Equals(where, one.Value, StringComparison.Ordinal)))
        {
            changes.Add(new(ChangeKind.LayoutChanged));
        }

        if (changes.Count == 0 && before is not null && !string.Equals(DefinitionContent.Hash(before), DefinitionContent.Hash(after), StringComparison.Ordinal))
        {
            changes.Add(new(ChangeKind.Other));
        }

        return changes;
    }

    private static Dictionary<string, ActivityPlace> Places(WorkflowDefinition? definition)
    {
        var places = new Dictionary<string, ActivityPlace>(StringComparer.Ordinal);
        foreach (var place in definition is null ? [] : ActivityPlaces.In(definition.Root))
        {
            places.TryAdd(place.ActivityId, place);
        }

        return places;
    }

    private static string Where(ActivityPlace place, ActivityTitles titles)
    {
        // A flowchart within a phase is the phase's drawing, not a place of its own.
        var parent = place.Parent;
        while (parent is { Parent: not null, Type: "Elsa.Flowchart" or "Elsa.Sequence" })
        {
            parent = parent.Parent;
        }

        return parent?.Parent is null ? DomainTexts.TheWorkflow : titles.Of(parent.ActivityId);
    }

    private static void CompareDefinition(JsonObject? before, JsonObject after, List<DefinitionChange> changes)
    {
        CompareProperties(ChangeKind.DefinitionValue, "", before, after, NotOfTheDefinition, null, changes);
        foreach (var part in (ReadOnlySpan<string>)["options", "customProperties"])
        {
            CompareProperties(ChangeKind.DefinitionValue, "", before?[part] as JsonObject, after[part] as JsonObject, [], null, changes);
        }

        foreach (var part in (ReadOnlySpan<string>)["variables", "inputs", "outputs"])
        {
            var (old, now) = (Named(before?[part]), Named(after[part]));
            foreach (var name in old.Keys.Union(now.Keys, StringComparer.Ordinal))
            {
                Add(changes, ChangeKind.DefinitionValue, "", $"{DomainTexts.DefinitionProperty(part)} {name}", old.GetValueOrDefault(name, ""), now.GetValueOrDefault(name, ""));
            }
        }
    }

    private static Dictionary<string, string> Named(JsonNode? list)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in (list as JsonArray ?? []).OfType<JsonObject>())
        {
            named.TryAdd(ShownValue.Of(item["name"], null), ShownValue.Of(item, null));
        }

        return named;
    }

    private void CompareActivity(ActivityPlace before, ActivityPlace after, ActivityTitles titles, List<DefinitionChange> changes)
    {
        var title = titles.Of(after.ActivityId);
        if (!string.Equals(before.Parent?.ActivityId, after.Parent?.ActivityId, StringComparison.Ordinal) || !string.Equals(before.Port, after.Port, StringComparison.Ordinal))
        {
            changes.Add(new(ChangeKind.ActivityMoved, title, Before: Where(before, titles), After: Where(after, titles)));
        }

        var descriptor = activities.TryFind(after.Type, out var activity) ? activity.Descriptor : null;
        CompareProperties(ChangeKind.ActivityValue, title, WithoutChildren(before), WithoutChildren(after), NotOfTheActivity, descriptor, changes);
        CompareProperties(ChangeKind.ActivityValue, title, before.Node["customProperties"] as JsonObject, after.Node["customProperties"] as JsonObject, [], null, changes);
        CompareProperties(ChangeKind.ActivityValue, title, before.Node["metadata"] as JsonObject, after.Node["metadata"] as JsonObject, ["designer"], null, changes);
        if (after.Type is not "Elsa.Flowchart")
        {
            var (old, now) = (ChildIds(before), ChildIds(after));
            var (oldKept, nowKept) = (old.Where(now.Contains).ToList(), now.Where(old.Contains).ToList());
            if (!oldKept.SequenceEqual(nowKept, StringComparer.Ordinal))
            {
                changes.Add(new(ChangeKind.OrderChanged, title, Before: string.Join(", ", oldKept.Select(titles.Of)), After: string.Join(", ", nowKept.Select(titles.Of))));
            }
        }
    }

    private static List<string> ChildIds(ActivityPlace place) => [.. ActivityPlaces.Children(place).Select(child => child.ActivityId)];

    /// <summary>What is said of the activity itself: what it holds is compared on its own, and cases of a switch keep their conditions.</summary>
    private static JsonObject WithoutChildren(ActivityPlace place)
    {
        var own = new JsonObject();
        foreach (var (name, value) in place.Node)
        {
            if (ActivityPlaces.IsActivity(value))
            {
                continue;
            }

            var copy = value?.DeepClone();
            if (copy is JsonArray list && value is JsonArray)
            {
                for (var index = list.Count - 1; index >= 0; index--)
                {
                    if (ActivityPlaces.IsActivity(list[index]))
                    {
                        list.RemoveAt(index);
                    }
                    else if (list[index] is JsonObject item && ActivityPlaces.IsActivity(item["activity"]))
                    {
                        item["activity"] = item["activity"]!["id"]?.DeepClone();
                    }
                }
            }

            own[name] = copy;
        }

        return own;
    }

    private static void CompareProperties(ChangeKind kind, string subject, JsonObject? before, JsonObject? after, HashSet<string> leftOut, ActivityDescriptor? descriptor, List<DefinitionChange> changes)
    {
        var names = (before ?? []).Select(pair => pair.Key).Union((after ?? []).Select(pair => pair.Key), StringComparer.Ordinal).Where(name => !leftOut.Contains(name));
        foreach (var name in names)
        {
            var input = descriptor?.Inputs.FirstOrDefault(input => string.Equals(input.Name, name, StringComparison.OrdinalIgnoreCase));
            Add(changes, kind, subject, input?.DisplayName ?? DomainTexts.DefinitionProperty(name), ShownValue.Of(before?[name], input), ShownValue.Of(after?[name], input));
        }
    }

    private static void Add(List<DefinitionChange> changes, ChangeKind kind, string subject, string label, string before, string after)
    {
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            changes.Add(new(kind, subject, label, before, after));
        }
    }

    private static void CompareConnections(IEnumerable<ActivityPlace> before, IEnumerable<ActivityPlace> after, ActivityTitles titles, List<DefinitionChange> changes)
    {
        var (old, now) = (Connections(before), Connections(after));
        changes.AddRange(now.Where(one => !old.Contains(one)).Select(one => Change(ChangeKind.ConnectionAdded, one, titles)));
        changes.AddRange(old.Where(one => !now.Contains(one)).Select(one => Change(ChangeKind.ConnectionRemoved, one, titles)));
    }

    private static DefinitionChange Change(ChangeKind kind, (string From, string Port, string To, string ToPort) one, ActivityTitles titles) =>
        new(kind, titles.Of(one.From), one.Port, After: titles.Of(one.To));

    private static HashSet<(string From, string Port, string To, string ToPort)> Connections(IEnumerable<ActivityPlace> places)
    {
        var found = new HashSet<(string, string, string, string)>();
        foreach (var connection in places.SelectMany(place => place.Node["connections"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var (from, port) = End(connection, "source", "Done");
            var (to, toPort) = End(connection, "target", "In");
            found.Add((from, port, to, toPort));
        }

        return found;
    }

    /// <summary>One end in either of the notations that occur: an object, or a text with the port beside it.</summary>
    private static (string Activity, string Port) End(JsonObject connection, string end, string usual)
    {
        var (activity, port) = connection[end] is JsonObject one ? (one["activity"], one["port"]) : (connection[end], connection[$"{end}Port"]);
        var name = ShownValue.Of(port, null);
        return (ShownValue.Of(activity, null), name.Length == 0 ? usual : name);
    }

    /// <summary>Where each activity stands, and how each connection bends.</summary>
    private static Dictionary<string, string> Layout(IEnumerable<ActivityPlace> places)
    {
        var layout = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            layout.TryAdd(place.ActivityId, ShownValue.Of(((place.Node["metadata"] as JsonObject)?["designer"] as JsonObject)?["position"], null));
            foreach (var connection in (place.Node["connections"] as JsonArray ?? []).OfType<JsonObject>())
            {
                layout.TryAdd($"{End(connection, "source", "Done")} → {End(connection, "target", "In")}", ShownValue.Of(connection["vertices"], null));
            }
        }

        return layout;
    }
}
