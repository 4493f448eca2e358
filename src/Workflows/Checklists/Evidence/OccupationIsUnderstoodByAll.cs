using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-14: tasks and requirements are sorted into must, desirable and learnt in the track, and checked for asking too much.</summary>
internal sealed class OccupationIsUnderstoodByAll : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-14";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsConfirmed("overkravKontrollerat")
            .Holds(!values.List("kanLarasISparet").Intersect(values.List("skallkrav"), StringComparer.OrdinalIgnoreCase).Any(), "kanLarasISparet", "MustOrLearnt")
            .Refusals;
    }
}
