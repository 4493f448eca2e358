using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-01: every commitment of the parties has a standing, and what falters has an action. The gate asks that all are closed.</summary>
internal sealed class EveryCommitmentIsChecked : IEvidenceRule, IGateCondition
{
    /// <inheritdoc />
    public string ItemCode => "GENO-01";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .AddsUp("ataganden", "uppfyllda", "paVag", "forsenade", "kanEj")
            .IsFilledInWhen(values.Number("forsenade") > 0 || values.Number("kanEj") > 0, "atgard")
            .Refusals;
    }

    /// <inheritdoc />
    public IReadOnlyList<Refusal> CheckAtGate(EvidenceValues latest) =>
        new Verdict(this, latest)
            .Holds(latest.Number("paVag") is null or 0, "paVag", "StillOpen", Written.Number(latest.Number("paVag") ?? 0))
            .Holds(latest.Number("forsenade") is null or 0, "forsenade", "StillOpen", Written.Number(latest.Number("forsenade") ?? 0))
            .Refusals;
}
