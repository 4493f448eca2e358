using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-10: every planned intervention was completed, or broken off for a reason.</summary>
internal sealed class InterventionsWereCarriedOut : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-10";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "start", "slut")
            .InOrder("start", "slut")
            .AddsUp("planerade", "fullfoljda", "avbrutna")
            .IsFilledInWhen(values.Number("avbrutna") > 0, "orsak")
            .Refusals;
    }
}
