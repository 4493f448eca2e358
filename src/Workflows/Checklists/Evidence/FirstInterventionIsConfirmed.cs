using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-09: the first intervention is confirmed, with a reference and a day to start.</summary>
internal sealed class FirstInterventionIsConfirmed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-09";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.Choice("status") is not "PRELIMINAR", "status", "Provisional")
            .Refusals;
    }
}
