using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-14: the group's progress is reviewed, and a level that is wrong has an action.</summary>
internal sealed class LevelSuitsTheGroup : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-14";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("uppnatt") + values.Number("paVag") > 100), "paVag", "Share")
            .IsFilledInWhen(values.Choice("niva") is "FOR_HOG" or "FOR_LAG", "atgard")
            .Refusals;
    }
}
