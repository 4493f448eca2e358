using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks.Rules;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-11: in a sector track, the package was shown to employers of a sector that is named by its code.</summary>
internal sealed class PackageIsLaunchedTowardsEmployers : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-11";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Text("sniKod") is not { } code || SectorCodeIsWellFormed.Holds(code), "sniKod", "Code")
            .Refusals;
    }
}
