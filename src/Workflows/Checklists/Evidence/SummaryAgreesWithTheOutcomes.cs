using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-04: the figures of the summary agree with each other and with the outcomes of AVSL-01.</summary>
internal sealed class SummaryAgreesWithTheOutcomes : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-04";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        int? outcomes = surroundings.FinishedOf("AVSL-01") is { Count: > 0 } closures ? closures.Sum(closure => closure.Number("deltagare") ?? 1) : null;

        return new Verdict(this, values)
            .AddsUp("startade", "fullfoljde", "hoppadeAv")
            .AddsUp("startade", "kvinnor", "man", "konEjUppgivet")
            .Holds(!(values.Number("anstallda") + values.Number("studerande") > values.Number("startade")), "anstallda", "TooMany")
            .Holds(outcomes is null || values.Number("startade") is not { } started || started == outcomes, "startade", "Outcomes", Written.Number(outcomes ?? 0))
            .Refusals;
    }
}
