using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-14: everybody was informed before anything was shared, and consents are in writing.</summary>
internal sealed class EveryoneIsInformedBeforeSharing : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-14";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("informerade") < values.Number("aktuella")), "informerade", "Uninformed", Written.Number((values.Number("aktuella") ?? 0) - (values.Number("informerade") ?? 0)))
            .Holds(!(values.Number("medgivanden") > values.Number("informerade")), "medgivanden", "TooMany")
            .Refusals;
    }
}
