using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-26: support is planned, with who gives it, or is not needed for a reason.</summary>
internal sealed class SupportIsPlannedOrNotNeeded : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-26";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .IsFilledInWhen(values.Choice("behov") is "BEHOVS_EJ", "skal")
            .Holds(values.Choice("behov") is not "PLANERADE" || values.List("insatser").Count > 0, "insatser", "NothingPlanned")
            .IsFilledInWhen(values.List("insatser").Contains("JOBBCOACH", StringComparer.Ordinal), "jobbcoach")
            .Holds(!values.List("upptarTid").Except(values.List("insatser"), StringComparer.Ordinal).Any(), "upptarTid", "Unplanned")
            .Refusals;
    }
}
