using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-01: there is one list, every candidate on it has a source, and duplicates have been looked for.</summary>
internal sealed class CandidatesStandInOneList : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-01";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .IsConfirmed("gemensamLista", "dubbletterKontrollerade")
            .AddsUp("kandidater", "franAf", "franKommun", "franAnnan")
            .HasHappened(surroundings.Today, "datum")
            .Refusals;
    }
}
