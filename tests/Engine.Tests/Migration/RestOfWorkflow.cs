using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Tests.Migration;

/// <summary>
/// What is left to run of a version, worked out from the drawing and from what the journal says has begun and ended, without
/// tokens, queues or time; the yardstick for instances that migrated.
/// </summary>
internal static class RestOfWorkflow
{
    /// <summary>Ids, in the target, of all activities that are to complete after the migration.</summary>
    /// <param name="source">First version.</param>
    /// <param name="target">Second version.</param>
    /// <param name="journal">The instance's journal before the migration.</param>
    public static HashSet<string> Of(RandomWorkflow source, RandomWorkflow target, IReadOnlyList<JournalEntry> journal)
    {
        var begun = journal.Where(entry => entry.Event == "Started").Select(entry => entry.ActivityId).ToHashSet(StringComparer.Ordinal);
        var ended = journal.Where(entry => entry.Event == "Completed").Select(entry => entry.ActivityId).ToHashSet(StringComparer.Ordinal);
        var arrived = source.Edges
            .Where(edge => ended.Contains(edge.From.Id) && IsTaken(edge) && !begun.Contains(edge.To.Id))
            .Select(edge => (From: edge.From.Id, To: edge.To.Id))
            .ToHashSet();
        var left = new HashSet<string>(StringComparer.Ordinal);
        var runs = new HashSet<RandomWorkflow.Step>();
        foreach (var step in target.Steps)
        {
            var inbound = target.Edges.Where(edge => edge.To == step).ToList();
            var taken = inbound.Where(edge => (runs.Contains(edge.From) && IsTaken(edge)) || (edge.From.Was is { } from && step.Was is { } to && arrived.Contains((from, to)))).ToList();
            var isActive = step.Was is { } was && begun.Contains(was) && !ended.Contains(was);
            if (isActive || (step.Mode == "Converge" && inbound.Count > 1 ? taken.Count == inbound.Count : taken.Count > 0))
            {
                runs.Add(step);
                left.Add(step.Id);
                left.UnionWith(InnerOf(step, isActive, begun, ended));
            }
        }

        return left;
    }

    private static IEnumerable<string> InnerOf(RandomWorkflow.Step sequence, bool isActive, HashSet<string> begun, HashSet<string> ended)
    {
        var active = isActive ? sequence.Inner.FindIndex(inner => inner.Was is { } was && begun.Contains(was) && !ended.Contains(was)) : 0;
        return sequence.Inner.Skip(active).Select(inner => inner.Id);
    }

    private static bool IsTaken(RandomWorkflow.Edge edge) => edge.From.Kind != RandomWorkflow.Kind.Decision || edge.Port == edge.From.Outcome;
}
