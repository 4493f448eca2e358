using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-08: every placement has a supervisor, and a change of supervisor has a plan.</summary>
internal sealed class EmployerKeepsTheWorkplaces : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-08";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!(values.Number("placeringar") > 0) || values.Number("handledare") != 0, "handledare", "NoSupervisor")
            .IsFilledInWhen(values.YesNo("handledarbyte") == true, "bytesplan")
            .Refusals;
    }
}
