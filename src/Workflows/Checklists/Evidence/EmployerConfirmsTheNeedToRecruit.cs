using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-12: the employer has said how many are needed, when and in which form.</summary>
internal sealed class EmployerConfirmsTheNeedToRecruit : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-12";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Number("platser") != 0, "platser", "NoNeed")
            .InOrder("fran", "till")
            .Refusals;
    }
}
