using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-22: availability, start, funding and group size are known for the interventions.</summary>
internal sealed class InterventionsCanBeUsedAndCombined : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-22";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .AddsUp("insatser", "finns", "skapas")
            .Holds(!(values.Number("minstaGrupp") > values.Number("storstaGrupp")), "storstaGrupp", "GroupSize")
            .Holds(values.Choice("finansiering") is not "SAKNAS", "finansiering", "Unfunded")
            .Holds(!(values.Date("forstaStart") > surroundings.PlannedEnd), "forstaStart", "Late", Written.Date(surroundings.PlannedEnd))
            .Refusals;
    }
}
