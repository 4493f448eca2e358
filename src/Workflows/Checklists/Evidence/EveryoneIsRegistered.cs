using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-11: everybody who may be accepted is registered at Arbetsförmedlingen.</summary>
internal sealed class EveryoneIsRegistered : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-11";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("inskrivna") < values.Number("aktuella")), "inskrivna", "Unregistered", Written.Number((values.Number("aktuella") ?? 0) - (values.Number("inskrivna") ?? 0)))
            .Holds(!(values.Number("inskrivna") > values.Number("aktuella")), "inskrivna", "TooMany")
            .Refusals;
    }
}
