using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-05: the employer has told, with others present, which occupations, how many and when.</summary>
internal sealed class EmployersNeedIsMapped : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-05";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .InOrder("startFran", "startTill")
            .Holds(values.Date("startTill") is not { } last || values.Date("datum") is not { } mapped || last >= mapped, "startTill", "StartToCome")
            .Includes("deltog", "ARBETSGIVARE")
            .Holds(values.List("deltog").Count != 1, "deltog", "Together")
            .Refusals;
    }
}
