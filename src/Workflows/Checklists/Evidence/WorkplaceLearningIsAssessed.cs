using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-09: the learning outcomes trained at the workplace are each assessed.</summary>
internal sealed class WorkplaceLearningIsAssessed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-09";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "till")
            .InOrder("fran", "till")
            .AddsUp("tranade", "uppnadda", "paVag", "ejPaborjade")
            .Refusals;
    }
}
