using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-14: the dropout has a reason and was handed back after it happened.</summary>
internal sealed class DropoutIsHandedBack : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-14";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "avhopp", "aterlamnad")
            .InOrder("avhopp", "aterlamnad")
            .Refusals;
    }
}
