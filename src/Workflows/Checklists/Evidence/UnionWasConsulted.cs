using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-16: the union of the workplace was consulted, and what it held against the track is dealt with.</summary>
internal sealed class UnionWasConsulted : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-16";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(values.Choice("utfall") is "SAMSYN" or "SYNPUNKTER" or "AVSTYRKER", "fack")
            .IsFilledInWhen(values.Choice("utfall") is "INGEN_MOTPART" or "AVSTYRKER", "motivering")
            .IsFilledInWhen(values.Choice("utfall") is "SYNPUNKTER" or "AVSTYRKER", "atgard")
            .Refusals;
    }
}
