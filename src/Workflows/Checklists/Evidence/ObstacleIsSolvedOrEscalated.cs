using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-06: the obstacle has an owner and an action, and is solved or lifted to somebody.</summary>
internal sealed class ObstacleIsSolvedOrEscalated : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-06";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.Choice("status") is not ("OPPET" or "PAGAR"), "status", "StillOpen")
            .IsFilledInWhen(values.Choice("status") is "ESKALERAT", "lyftTill")
            .HasHappened(surroundings.Today, "klartDatum")
            .Refusals;
    }
}
