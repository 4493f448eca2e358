using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-02: the track has a coordinator, a substitute who is somebody else, and a contact on each side.</summary>
internal sealed class CoordinatorAndContactsAreAppointed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-02";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "utseddDatum")
            .Holds(surroundings.ActiveCoordinators > 0, "koordinator", "Assignment")
            .Holds(!IsSame(values.Text("koordinator"), values.Text("ersattare")), "ersattare", "Substitute")
            .Refusals;
    }

    private static bool IsSame(string? coordinator, string? substitute) =>
        coordinator is not null && string.Equals(coordinator, substitute, StringComparison.OrdinalIgnoreCase);
}
