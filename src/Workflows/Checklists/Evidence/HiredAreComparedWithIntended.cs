using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-07: hired are compared with intended, and fewer have a reason.</summary>
internal sealed class HiredAreComparedWithIntended : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-07";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(values.Number("anstallda") < values.Number("avsedda"), "orsak")
            .Refusals;
    }
}
