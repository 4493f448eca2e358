using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-28: the target group is described with what each source is expected to give, and checked for equal treatment.</summary>
internal sealed class TargetGroupIsDescribed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-28";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .IsConfirmed("likabehandling")
            .Holds(values.Number("franAf") + values.Number("franBistand") + values.Number("franVux") + values.Number("franKaa") != 0, "franAf", "Nobody")
            .Refusals;
    }
}
