using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>Nothing follows, or is part of, itself by way of others. Parallel interventions count as one step.</summary>
internal static class ChainHasNoCycle
{
    public static Refusal? Check(ChainPlan plan)
    {
        var open = plan.Interventions.ToDictionary(intervention => intervention.Id, _ => 0);
        foreach (var relation in plan.Directed)
        {
            open[relation.To]++;
        }

        // Takes away whatever nothing leads to; what cannot be taken away leads in a circle.
        var free = new Queue<Guid>(open.Where(pair => pair.Value == 0).Select(pair => pair.Key));
        var after = plan.Directed.ToLookup(relation => relation.From, relation => relation.To);
        var taken = new HashSet<Guid>();
        while (free.TryDequeue(out var next))
        {
            taken.Add(next);
            foreach (var follower in after[next])
            {
                if (--open[follower] == 0)
                {
                    free.Enqueue(follower);
                }
            }
        }

        return taken.Count == open.Count ? null : new Refusal { Rule = nameof(ChainHasNoCycle), Field = "relation", Arguments = [string.Join(" → ", Circle(plan, after, taken))] };
    }

    /// <summary>One circle among the interventions that are left, by their labels, the first repeated at the end.</summary>
    private static List<string> Circle(ChainPlan plan, ILookup<Guid, Guid> after, HashSet<Guid> taken)
    {
        // Backwards: each of those left has a predecessor that is left too, so the walk must come back to itself.
        var before = plan.Directed.Where(relation => !taken.Contains(relation.From) && !taken.Contains(relation.To)).ToLookup(relation => relation.To, relation => relation.From);
        var walk = new List<Guid>();
        var at = plan.Interventions.First(intervention => !taken.Contains(intervention.Id) && after[intervention.Id].Any() && before[intervention.Id].Any()).Id;
        while (!walk.Contains(at))
        {
            walk.Add(at);
            at = before[at].First();
        }

        var circle = walk[walk.IndexOf(at)..];
        circle.Add(at);
        circle.Reverse();
        return circle.ConvertAll(id => plan[id].Label);
    }
}
