namespace Jobbspar.Host.Bench;

/// <summary>
/// What the machine can do at the engine's kind of work with nothing of the engine in it: nodes taken from a queue, a
/// virtual call each, two lines of a journal each, and the instance put into a dictionary.
/// </summary>
internal sealed class BareLoop
{
    private readonly Step[] steps = [.. Enumerable.Range(1, BenchWorkflows.ActivitiesInEmpty).Select(Step (number) => number % 2 == 0 ? new Even() : new Odd())];

    /// <summary>Runs instances one after the other.</summary>
    /// <returns>Lines written, so that nothing can be left out.</returns>
    public long Run(int instances)
    {
        var store = new Dictionary<Guid, List<Line>>();
        var queue = new Queue<Step>();
        for (var instance = 0; instance < instances; instance++)
        {
            var journal = new List<Line>();
            foreach (var step in steps)
            {
                queue.Enqueue(step);
                while (queue.TryDequeue(out var next))
                {
                    next.Execute(journal);
                }
            }

            store.Add(Guid.NewGuid(), journal);
        }

        return store.Values.Sum(journal => (long)journal.Count);
    }

    private sealed record Line(int Sequence, string Event);

    private abstract class Step
    {
        public abstract void Execute(List<Line> journal);
    }

    private sealed class Even : Step
    {
        public override void Execute(List<Line> journal)
        {
            journal.Add(new(journal.Count + 1, "Started"));
            journal.Add(new(journal.Count + 1, "Completed"));
        }
    }

    private sealed class Odd : Step
    {
        public override void Execute(List<Line> journal)
        {
            journal.Add(new(journal.Count + 1, "Started"));
            journal.Add(new(journal.Count + 1, "Completed"));
        }
    }
}
