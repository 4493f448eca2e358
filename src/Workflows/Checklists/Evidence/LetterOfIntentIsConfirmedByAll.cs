using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-19: municipality, Arbetsförmedlingen and employer have each confirmed the letter of intent with commitments of their own.</summary>
internal sealed class LetterOfIntentIsConfirmedByAll : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-19";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Choice("status") is null or "BEKRAFTAD", "status", "Unconfirmed")
            .Includes("bekraftatAv", "KOMMUN", "AF", "ARBETSGIVARE")
            .Holds(values.Number("atagandenKommun") != 0, "atagandenKommun", "NoCommitment")
            .Holds(values.Number("atagandenAf") != 0, "atagandenAf", "NoCommitment")
            .Holds(values.Number("atagandenArbetsgivare") != 0, "atagandenArbetsgivare", "NoCommitment")
            .IsConfirmed("ejBindande")
            .Refusals;
    }
}
