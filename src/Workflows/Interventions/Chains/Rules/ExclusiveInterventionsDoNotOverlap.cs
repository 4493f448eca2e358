using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>What takes all of a participant's time does not overlap another occupying intervention, unless the catalogue says that the two combine, or one is part of the other.</summary>
internal static class ExclusiveInterventionsDoNotOverlap
{
    /// <summary>Each pair once, in the order in which they start.</summary>
    public static IEnumerable<Refusal> Check(ChainPlan plan)
    {
        var going = new List<PlannedIntervention>();
        foreach (var next in plan.Interventions.Where(intervention => intervention.IsOccupying).OrderBy(intervention => intervention.Start))
        {
            going.RemoveAll(earlier => earlier.End < next.Start);
            foreach (var other in going.Where(other => Collide(plan, other, next)))
            {
                yield return Refuse(other, next);
            }

            going.Add(next);
        }
    }

    /// <summary>The collisions of one intervention.</summary>
    public static IEnumerable<Refusal> Check(ChainPlan plan, PlannedIntervention one) => plan.Interventions
        .Where(other => other.Id != one.Id && other.Overlaps(one) && Collide(plan, other, one))
        .Select(other => Refuse(other, one));

    private static bool Collide(ChainPlan plan, PlannedIntervention one, PlannedIntervention other) =>
        one.IsOccupying && other.IsOccupying
        && (one.IsExclusive || other.IsExclusive)
        && !one.CombinableWith.Contains(other.Type)
        && !other.CombinableWith.Contains(one.Type)
        && !plan.IsPartOf(one.Id, other.Id)
        && !plan.IsPartOf(other.Id, one.Id);

    private static Refusal Refuse(PlannedIntervention one, PlannedIntervention other) => new()
    {
        Rule = nameof(ExclusiveInterventionsDoNotOverlap),
        Field = "start",
        Arguments = [one.Label, other.Label, Written.Date(one.Start > other.Start ? one.Start : other.Start), Written.Date(one.End < other.End ? one.End : other.End)],
    };
}
