using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-08: channels and dated activities are planned, and the municipality, Arbetsförmedlingen and the employer have approved the plan.</summary>
internal sealed class RecruitmentIsPlannedTogether : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-08";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.List("aktiviteter").All(HasDate), "aktiviteter", "ActivityDates")
            .Includes("kvitterat", "KOMMUN", "AF", "ARBETSGIVARE")
            .HasHappened(surroundings.Today, "kvitteratDatum")
            .Refusals;
    }

    private static bool HasDate(string activity) => activity.Length > 11 && EvidenceValues.ParseDate(activity.AsSpan(0, 10)) is not null;
}
