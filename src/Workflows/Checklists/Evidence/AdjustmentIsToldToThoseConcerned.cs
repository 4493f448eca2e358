using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-13: the chain has a new version for a reason, and those concerned were told after the decision.</summary>
internal sealed class AdjustmentIsToldToThoseConcerned : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-13";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "beslutad", "informerade")
            .InOrder("beslutad", "informerade")
            .Holds(values.Number("berordaDeltagare") + values.Number("berordaArbetsgivare") != 0, "berordaDeltagare", "Nobody")
            .Refusals;
    }
}
