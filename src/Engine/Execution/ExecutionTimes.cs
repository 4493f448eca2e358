using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>When an activity ran and how long, read from the journal. Within one burst time stands still: what waits for nothing takes none.</summary>
public sealed record ExecutionTimes
{
    /// <summary>Activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Number of the execution within the instance.</summary>
    public required int ExecutionId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>UTC; null where it has not ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Outcome; null where it has not completed.</summary>
    public string? Outcome { get; init; }

    /// <summary>From start to end; null where it has not ended.</summary>
    public TimeSpan? Duration => EndedAt - StartedAt;

    /// <summary>One per execution, in the order in which they started.</summary>
    /// <param name="journal">Rows of one instance, oldest first.</param>
    public static IReadOnlyList<ExecutionTimes> Of(IEnumerable<JournalEntry> journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var times = new List<ExecutionTimes>();
        var places = new Dictionary<int, int>();
        foreach (var entry in journal)
        {
            if (!places.TryGetValue(entry.ExecutionId, out var place))
            {
                places[entry.ExecutionId] = place = times.Count;
                times.Add(new() { ActivityId = entry.ActivityId, ExecutionId = entry.ExecutionId, StartedAt = entry.At });
            }

            if (entry.Event is "Completed" or "Cancelled")
            {
                times[place] = times[place] with { EndedAt = entry.At, Outcome = entry.Outcome };
            }
        }

        return times;
    }
}
