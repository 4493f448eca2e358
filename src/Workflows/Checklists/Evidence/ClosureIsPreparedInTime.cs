using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-18: the expected outcome is known, with who applies for what, and the employer knows how support is applied for.</summary>
internal sealed class ClosureIsPreparedInTime : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-18";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "arbetsgivarenInformerad")
            .IsFilledInWhen(values.Choice("utfall") is "ANSTALLNING", "subvention", "arbetsgivarenInformerad")
            .IsFilledInWhen(values.Choice("utfall") is "ANSTALLNING" && values.Choice("subvention") is not (null or "INGEN"), "sokande", "ansokan")
            .IsFilledInWhen(values.Choice("utfall") is "STUDIER", "anmalan")
            .Refusals;
    }
}
