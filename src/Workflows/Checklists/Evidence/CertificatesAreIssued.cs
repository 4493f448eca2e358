using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-17: every intervention that raises competence has given a certificate, or there is a reason.</summary>
internal sealed class CertificatesAreIssued : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-17";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("utfardade") > values.Number("insatser")), "utfardade", "TooMany")
            .IsFilledInWhen(values.Number("utfardade") < values.Number("insatser"), "orsak")
            .Refusals;
    }
}
