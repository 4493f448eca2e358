using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-21: the supply of Arbetsförmedlingen, the municipality and others was reviewed, or there is none.</summary>
internal sealed class SupplyIsReviewedPerProvider : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-21";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Number("franAf") != 0 || HasNone(values, "AF"), "franAf", "NotReviewed")
            .Holds(values.Number("franKommun") != 0 || HasNone(values, "KOMMUN"), "franKommun", "NotReviewed")
            .Holds(values.Number("franAndra") != 0 || HasNone(values, "ANNAN"), "franAndra", "NotReviewed")
            .Refusals;
    }

    private static bool HasNone(EvidenceValues values, string provider) => values.List("ingetUtbud").Contains(provider, StringComparer.Ordinal);
}
