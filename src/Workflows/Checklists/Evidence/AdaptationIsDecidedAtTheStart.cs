using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-15: it is decided whether the chain is adapted to earlier experience, and how and why where it is.</summary>
internal sealed class AdaptationIsDecidedAtTheStart : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-15";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Choice("beslut") is not "ANPASSAD" || values.List("andringar").Count > 0, "andringar", "NoChange")
            .IsFilledInWhen(values.Choice("beslut") is "ANPASSAD", "skal")
            .Refusals;
    }
}
