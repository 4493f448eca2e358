using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-15: records are exported to the authority's register, and destruction and pseudonymisation have their days.</summary>
internal sealed class RecordsAreHandedOver : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-15";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .IsConfirmed("exporterat")
            .IsFilledInWhen(values.Choice("gallring") is "GALLRAS", "gallrasDen")
            .Holds(!(values.Date("gallrasDen") < surroundings.Today), "gallrasDen", "Past")
            .Holds(!(values.Date("avidentifierasDen") < surroundings.Today), "avidentifierasDen", "Past")
            .Refusals;
    }
}
