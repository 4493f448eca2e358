using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>The next intervention is another one of the participant's own; employment and studies are none.</summary>
internal static class TransitionLeadsToItsTarget
{
    /// <param name="target">What she goes to.</param>
    /// <param name="from">The intervention that ends.</param>
    /// <param name="to">The intervention that begins.</param>
    /// <param name="hers">Ids of her interventions.</param>
    public static Refusal? Check(TransitionTarget target, Guid? from, Guid? to, IReadOnlySet<Guid> hers)
    {
        var isRight = (from is null || hers.Contains(from.Value))
            && (to is null || (target is TransitionTarget.Intervention && to != from && hers.Contains(to.Value)));
        return isRight ? null : new() { Rule = nameof(TransitionLeadsToItsTarget), Field = "till" };
    }
}
