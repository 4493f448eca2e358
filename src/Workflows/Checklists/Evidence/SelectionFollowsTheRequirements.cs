using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-29: every criterion comes from the requirement profile, and the employer is among those who decide.</summary>
internal sealed class SelectionFollowsTheRequirements : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-29";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsConfirmed("urKravprofilen")
            .Includes("beslutar", "ARBETSGIVARE")
            .Refusals;
    }
}
