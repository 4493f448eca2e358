using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-03: the employer met the candidates and took part in the decision.</summary>
internal sealed class EmployerTookPartInTheSelection : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-03";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsConfirmed("deltogIBeslut")
            .Refusals;
    }
}
