using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-20: management stands behind the track, supervisors are appointed and trained, and the equipment is there before the start.</summary>
internal sealed class WorkplaceIsPrepared : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-20";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(!(values.Number("utbildadeHandledare") > values.Number("handledare")), "utbildadeHandledare", "TooMany")
            .IsFilledInWhen(values.Number("utbildadeHandledare") < values.Number("handledare"), "utbildningsplan")
            .Holds(!(values.Date("utrustningKlar") > surroundings.PlannedStart), "utrustningKlar", "Late", Written.Date(surroundings.PlannedStart))
            .Refusals;
    }
}
