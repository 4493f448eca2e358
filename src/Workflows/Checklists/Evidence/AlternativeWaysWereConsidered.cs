using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-15: splitting or narrowing the work was considered, and the union was heard where it is to be done.</summary>
internal sealed class AlternativeWaysWereConsidered : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-15";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(values.Choice("provat") is "ARBETSDELNING" or "SPECIALISERING", "facketHort")
            .Refusals;
    }
}
