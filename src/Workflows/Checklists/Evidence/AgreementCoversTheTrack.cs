using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-01: the agreement between the municipality and Arbetsförmedlingen covers job tracks and is valid from the planned start to the planned end.</summary>
internal sealed class AgreementCoversTheTrack : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-01";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Includes("parter", "KOMMUN", "AF")
            .IsConfirmed("omfattarJobbspar")
            .InOrder("giltigFran", "giltigTill")
            .Holds(values.Date("giltigFran") is not { } from || from <= surroundings.PlannedStart, "giltigFran", "Start", Written.Date(surroundings.PlannedStart))
            .Holds(values.Date("giltigTill") is not { } to || to >= surroundings.PlannedEnd, "giltigTill", "End", Written.Date(surroundings.PlannedEnd))
            .Refusals;
    }
}
