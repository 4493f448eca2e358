using System.Collections.Concurrent;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Execution;

/// <summary>Graphs of definition versions, compiled once each and shared.</summary>
internal sealed class CompiledDefinitions(ActivityRegistry activities)
{
    private const int Kept = 1000;

    private readonly ConcurrentDictionary<string, CompiledWorkflow> byFingerprint = new(StringComparer.Ordinal);

    public CompiledWorkflow Of(WorkflowDefinition definition, NestedDefinitions nested)
    {
        var key = nested.Fingerprint.Length == 0 ? definition.Fingerprint : $"{definition.Fingerprint}|{nested.Fingerprint}";
        if (byFingerprint.TryGetValue(key, out var known))
        {
            return known;
        }

        var compiled = GraphCompiler.Compile(activities, definition, nested).Workflow;
        if (byFingerprint.Count >= Kept)
        {
            // Rare: more versions in use than anybody keeps. Start over rather than grow without end.
            byFingerprint.Clear();
        }

        return byFingerprint.GetOrAdd(key, compiled);
    }
}
