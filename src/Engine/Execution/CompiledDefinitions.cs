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

    public CompiledWorkflow Of(WorkflowDefinition definition)
    {
        if (byFingerprint.TryGetValue(definition.Fingerprint, out var known))
        {
            return known;
        }

        var compiled = GraphCompiler.Compile(activities, definition).Workflow;
        if (byFingerprint.Count >= Kept)
        {
            // Rare: more versions in use than anybody keeps. Start over rather than grow without end.
            byFingerprint.Clear();
        }

        return byFingerprint.GetOrAdd(definition.Fingerprint, compiled);
    }
}
