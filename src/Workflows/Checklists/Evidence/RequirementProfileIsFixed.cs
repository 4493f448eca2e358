using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-06: the requirement profile is no draft: the employer has approved a version of it.</summary>
internal sealed class RequirementProfileIsFixed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-06";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.Choice("status") is not "UTKAST", "status", "Draft")
            .HasHappened(surroundings.Today, "datum")
            .Refusals;
    }
}
