using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-13: everybody who may be accepted has confirmed an interest of their own.</summary>
internal sealed class EveryoneTakesPartByOwnInterest : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-13";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("bekraftade") < values.Number("aktuella")), "bekraftade", "Unconfirmed", Written.Number((values.Number("aktuella") ?? 0) - (values.Number("bekraftade") ?? 0)))
            .Holds(!(values.Number("bekraftade") > values.Number("aktuella")), "bekraftade", "TooMany")
            .Refusals;
    }
}
