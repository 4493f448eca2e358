using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-01, of all participants at once: every participant has exactly one outcome, and those who did not end as planned have a reason.</summary>
internal sealed class OutcomesAddUpToTheParticipants : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-01";

    /// <inheritdoc />
    public bool IsForGroup => true;

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .AddsUp("deltagare", "anstalldISparet", "anstalldAnnan", "studier", "fullfoljtUtanAnstallning", "avhopp", "annat")
            .Holds(!(values.Number("enligtPlan") > values.Number("deltagare")), "enligtPlan", "Planned")
            .IsFilledInWhen(values.Number("enligtPlan") < values.Number("deltagare"), "andradOrsak")
            .HasHappened(surroundings.Today, "datum")
            .Refusals;
    }
}
