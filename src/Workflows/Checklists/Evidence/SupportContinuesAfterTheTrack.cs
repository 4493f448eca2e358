using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-13: support towards work is decided and handed over, and the next round is offered.</summary>
internal sealed class SupportContinuesAfterTheTrack : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-13";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "overlamnad")
            .Holds(values.Choice("stod") is not "UTREDS", "stod", "Undecided")
            .Refusals;
    }
}
