using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-12: every expected certificate is in hand, or there is a reason.</summary>
internal sealed class CertificatesAreInHand : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-12";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("mottagna") > values.Number("vantade")), "mottagna", "TooMany")
            .IsFilledInWhen(values.Number("mottagna") < values.Number("vantade"), "orsak")
            .Refusals;
    }
}
