using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>From what starts first there is a way to an employment, or to what a participant is finished after (DOMAIN 4.8).</summary>
internal static class ChainLeadsToEmploymentOrClosure
{
    public static Refusal? Check(ChainPlan plan)
    {
        if (plan.Interventions.Count == 0)
        {
            return null;
        }

        var first = plan.Interventions.Min(intervention => intervention.Start);
        var ways = plan.Ways();
        var reached = new HashSet<Guid>(plan.Interventions.Where(intervention => intervention.Start == first).Select(intervention => intervention.Id));
        var next = new Queue<Guid>(reached);
        while (next.TryDequeue(out var at))
        {
            foreach (var further in ways[at].Where(reached.Add))
            {
                next.Enqueue(further);
            }
        }

        return reached.Any(id => plan[id].IsGoal) ? null : new Refusal { Rule = nameof(ChainLeadsToEmploymentOrClosure) };
    }
}
