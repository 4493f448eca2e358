using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-25: employer and provider are consulted, and the contract monitors where a procured service is in the chain.</summary>
internal sealed class PartnersAreConsulted : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-25";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "arbetsgivare", "utbildare", "uppfoljareAf", "uppfoljareKommun")
            .IsFilledInWhen(values.YesNo("upphandladTjanst") == true, "uppfoljareAf", "uppfoljareKommun")
            .Refusals;
    }
}
