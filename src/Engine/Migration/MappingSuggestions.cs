using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Children;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Migration;

/// <summary>Finds which activity of the target version each activity of the source version has become.</summary>
internal sealed class MappingSuggestions
{
    // Set by the designer or read by the engine: they say how an activity runs, not which one it is.
    private static readonly HashSet<string> NotTelling = new(StringComparer.OrdinalIgnoreCase) { "mergeMode", "logLevel", "canStartWorkflow", "runAsynchronously", "source" };

    private readonly CompiledWorkflow source;
    private readonly CompiledWorkflow target;
    private readonly Dictionary<ActivityNode, (ActivityNode Target, SuggestionGround Ground)> found = [];
    private readonly HashSet<ActivityNode> taken = [];

    private MappingSuggestions(CompiledWorkflow source, CompiledWorkflow target)
    {
        this.source = source;
        this.target = target;
    }

    /// <summary>One entry per activity of the source version, in the order of the document.</summary>
    public static IReadOnlyList<SuggestedMapping> Between(CompiledWorkflow source, CompiledWorkflow target)
    {
        var suggestions = new MappingSuggestions(source, target);
        suggestions.MatchIds();
        suggestions.MatchRoots();
        suggestions.MatchNames();
        suggestions.MatchEmbedded();
        return suggestions.List();
    }

    /// <summary>True where what one has begun the other can go on with.</summary>
    public static bool AreSameType(ActivityNode one, ActivityNode other) => (one.Activity, other.Activity) switch
    {
        (EmbeddedWorkflow first, EmbeddedWorkflow second) => string.Equals(first.DefinitionId, second.DefinitionId, StringComparison.Ordinal),
        (EmbeddedWorkflow, _) or (_, EmbeddedWorkflow) => false,
        _ => string.Equals(one.TypeName, other.TypeName, StringComparison.Ordinal),
    };

    private void MatchIds()
    {
        foreach (var (id, node) in source.ById)
        {
            if (target.ById.TryGetValue(id, out var same) && AreSameType(node, same))
            {
                Match(node, same, SuggestionGround.SameId);
            }
        }
    }

    private void MatchRoots()
    {
        if (source.Workflow.Children is [var root] && target.Workflow.Children is [var other] && AreSameType(root, other))
        {
            Match(root, other, SuggestionGround.SameRoot);
        }
    }

    private void MatchNames()
    {
        var there = Labels(target.ById.Values.Where(node => !taken.Contains(node)));
        foreach (var (label, nodes) in Labels(source.ById.Values.Where(node => !found.ContainsKey(node))))
        {
            if (nodes is [var node] && there.TryGetValue(label, out var candidates) && candidates is [var candidate])
            {
                Match(node, candidate, SuggestionGround.SameName);
            }
        }
    }

    // What is inside a workflow used as an activity has ids that begin with that activity's, which may have become another.
    private void MatchEmbedded()
    {
        foreach (var node in source.Nodes)
        {
            if (EmbeddedWorkflow.Around(node) is { } owner && found.TryGetValue(owner, out var moved)
                && target.ById.TryGetValue(moved.Target.Id + node.Id[owner.Id.Length..], out var inner) && AreSameType(node, inner))
            {
                Match(node, inner, moved.Ground);
            }
        }
    }

    private void Match(ActivityNode node, ActivityNode other, SuggestionGround ground)
    {
        if (!found.ContainsKey(node) && taken.Add(other))
        {
            found[node] = (other, ground);
        }
    }

    private static Dictionary<string, List<ActivityNode>> Labels(IEnumerable<ActivityNode> nodes)
    {
        var labels = new Dictionary<string, List<ActivityNode>>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var label in LabelsOf(node).Distinct(StringComparer.Ordinal))
            {
                if (!labels.TryGetValue(label, out var same))
                {
                    labels[label] = same = [];
                }

                same.Add(node);
            }
        }

        return labels;
    }

    private static IEnumerable<string> LabelsOf(ActivityNode node)
    {
        var type = node.Activity is EmbeddedWorkflow embedded ? embedded.DefinitionId : node.TypeName;
        if (node.Name.Length > 0)
        {
            yield return $"{type}\nname\n{node.Name}";
        }

        if (node.Json["metadata"]?.GetValueKind() is JsonValueKind.Object && TextOf(node.Json["metadata"]!["displayText"]) is { Length: > 0 } text)
        {
            yield return $"{type}\nlabel\n{text}";
        }

        if (node.Json["customProperties"] is JsonObject custom)
        {
            foreach (var (key, value) in custom)
            {
                if (!NotTelling.Contains(key) && TextOf(value) is { Length: > 0 } property)
                {
                    yield return $"{type}\n{key}\n{property}";
                }
            }
        }
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private List<SuggestedMapping> List()
    {
        var list = new List<SuggestedMapping>(source.Nodes.Count);
        foreach (var node in source.Nodes)
        {
            if (!ReferenceEquals(node, source.Workflow))
            {
                var hit = found.TryGetValue(node, out var match);
                list.Add(new SuggestedMapping
                {
                    SourceActivityId = node.Id,
                    SourceName = node.Name,
                    ActivityType = node.TypeName,
                    TargetActivityId = hit ? match.Target.Id : null,
                    Ground = hit ? match.Ground : SuggestionGround.None,
                    IsTimer = node.Activity is Timers.ITimedWait,
                });
            }
        }

        return list;
    }
}
