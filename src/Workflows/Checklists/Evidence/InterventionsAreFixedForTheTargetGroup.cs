using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-24: the chain is no draft, rests on what the target group brings, and was shown to the employer.</summary>
internal sealed class InterventionsAreFixedForTheTargetGroup : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-24";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "presenterad")
            .Holds(values.Choice("status") is not "UTKAST", "status", "Draft")
            .Refusals;
    }
}
