using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-16: advertisements, pictures and requirements were checked for equality.</summary>
internal sealed class EqualityIsConsidered : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-16";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .IsConfirmed("annonser", "bilder", "krav")
            .Refusals;
    }
}
