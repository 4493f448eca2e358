using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-12: everybody who may be accepted has been assessed, and support is chosen for those who need it.</summary>
internal sealed class ConditionsToCompleteAreAssessed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-12";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("bedomda") < values.Number("aktuella")), "bedomda", "Unassessed", Written.Number((values.Number("aktuella") ?? 0) - (values.Number("bedomda") ?? 0)))
            .Holds(!(values.Number("medStod") < values.Number("behoverStod")), "medStod", "NoSupport")
            .Holds(!(values.Number("behoverStod") > values.Number("bedomda")), "behoverStod", "TooMany")
            .Refusals;
    }
}
