using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-03: the employer says whether it still intends to employ, and what stands in the way where it does not or where supervision falters.</summary>
internal sealed class EmployerFollowUpSaysWhatStandsInTheWay : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-03";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .InOrder("datum", "nastaDeltagare")
            .IsFilledInWhen(IsWorrying(values), "hinder")
            .Refusals;
    }

    private static bool IsWorrying(EvidenceValues values) =>
        values.Number("nojdhet") <= 2 || values.Number("avserAnstalla") == 0 || values.Choice("handledningen") is "DELVIS" or "NEJ";
}
