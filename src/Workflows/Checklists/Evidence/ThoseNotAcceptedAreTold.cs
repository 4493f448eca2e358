using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-15: everybody who was not accepted, and every reserve, has been told and has a next step.</summary>
internal sealed class ThoseNotAcceptedAreTold : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-15";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("besked") < values.Number("utanPlats")), "besked", "Untold", Written.Number((values.Number("utanPlats") ?? 0) - (values.Number("besked") ?? 0)))
            .Holds(!(values.Number("besked") > values.Number("utanPlats")), "besked", "TooMany")
            .Refusals;
    }
}
