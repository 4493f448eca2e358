using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-02: every planned activity was carried out, or cancelled for a reason and replaced.</summary>
internal sealed class PlannedActivitiesAreAccountedFor : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-02";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var planned = surroundings.FinishedOf("PLAN-08").Sum(plan => plan.List("aktiviteter").Count);

        return new Verdict(this, values)
            .AddsUp("planerade", "genomforda", "installda")
            .IsFilledInWhen(values.Number("installda") > 0, "orsak", "ersattning")
            .Holds(planned == 0 || values.Number("planerade") is not { } stated || stated >= planned, "planerade", "Plan", Written.Number(planned))
            .HasHappened(surroundings.Today, "datum")
            .Refusals;
    }
}
