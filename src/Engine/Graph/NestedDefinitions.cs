using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Graph;

/// <summary>The definitions that a definition uses as activities, directly or through others, resolved to versions.</summary>
internal sealed class NestedDefinitions
{
    private const int MaximumCount = 500;

    private readonly Dictionary<string, WorkflowDefinition> byReference = new(StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static NestedDefinitions None { get; } = new();

    /// <summary>Which version each reference was resolved to; an instance keeps it, so that it goes on with the versions it started with.</summary>
    public Dictionary<string, string> Pins { get; } = new(StringComparer.Ordinal);

    /// <summary>Tells the contents of all of them apart from others.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The definition that an activity's JSON refers to; null where it refers to none, or to one that does not exist.</summary>
    public WorkflowDefinition? Find(JsonObject activity) => WorkflowReferences.KeyOf(activity) is { } reference ? byReference.GetValueOrDefault(reference) : null;

    /// <summary>Resolves all references.</summary>
    /// <param name="definition">Where to begin.</param>
    /// <param name="registry">Types that are activities proper.</param>
    /// <param name="source">Where definitions come from.</param>
    /// <param name="pins">Versions that an instance started with; null for a new one.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public static async ValueTask<NestedDefinitions> LoadAsync(
        WorkflowDefinition definition, ActivityRegistry registry, IDefinitionSource source, IReadOnlyDictionary<string, string>? pins, CancellationToken cancellationToken)
    {
        if (definition.References.Count == 0)
        {
            return None;
        }

        var nested = new NestedDefinitions();
        var open = new Queue<WorkflowDefinition>();
        open.Enqueue(definition);
        var fingerprints = new List<string>();
        while (open.TryDequeue(out var current) && nested.byReference.Count < MaximumCount)
        {
            foreach (var activity in current.References)
            {
                var reference = WorkflowReferences.KeyOf(activity)!;
                if (!registry.TryFind(Text(activity["type"])!, out _) && !nested.byReference.ContainsKey(reference) && await ResolveAsync(reference, activity, source, pins, cancellationToken) is { } found)
                {
                    nested.byReference[reference] = found;
                    nested.Pins[reference] = found.VersionId;
                    fingerprints.Add(found.Fingerprint);
                    open.Enqueue(found);
                }
            }
        }

        nested.Fingerprint = string.Join('|', fingerprints);
        return nested;
    }

    private static async ValueTask<WorkflowDefinition?> ResolveAsync(
        string reference, JsonObject activity, IDefinitionSource source, IReadOnlyDictionary<string, string>? pins, CancellationToken cancellationToken)
    {
        if (pins is not null && pins.TryGetValue(reference, out var pinned))
        {
            return await source.FindVersionAsync(pinned, cancellationToken);
        }

        return (Text(activity["workflowDefinitionVersionId"]) is { Length: > 0 } version ? await source.FindVersionAsync(version, cancellationToken) : null)
            ?? (Text(activity["workflowDefinitionId"]) is { Length: > 0 } id ? await source.FindPublishedAsync(id, cancellationToken) : null);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
