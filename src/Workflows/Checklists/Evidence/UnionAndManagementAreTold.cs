using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-09: the management is told, and the union too unless there is a reason.</summary>
internal sealed class UnionAndManagementAreTold : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-09";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsConfirmed("ledningen")
            .IsFilledInWhen(values.YesNo("facket") == false, "motivering")
            .Refusals;
    }
}
