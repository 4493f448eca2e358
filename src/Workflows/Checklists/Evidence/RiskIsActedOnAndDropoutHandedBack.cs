using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-16: a risk has an action, and a dropout has a reason, a next step and was told back.</summary>
internal sealed class RiskIsActedOnAndDropoutHandedBack : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-16";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum", "aterkopplat")
            .IsFilledInWhen(values.Choice("handelse") is "AVHOPP", "ersattare", "aterkopplat")
            .InOrder("datum", "aterkopplat")
            .Holds(values.Choice("handelse") is not "AVHOPP" || values.Choice("nastaSteg") is not "FORTSATTER", "nastaSteg", "LeftAndStays")
            .Refusals;
    }
}
