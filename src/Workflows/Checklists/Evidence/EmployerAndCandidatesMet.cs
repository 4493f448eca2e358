using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-05: a meeting of employer and candidates was held, with who came and how many go on.</summary>
internal sealed class EmployerAndCandidatesMet : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-05";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Number("narvarande") != 0, "narvarande", "Nobody")
            .Holds(!(values.Number("narvarande") > values.Number("inbjudna")), "narvarande", "Uninvited")
            .Holds(!(values.Number("vidare") > values.Number("narvarande")), "vidare", "Absent")
            .Refusals;
    }
}
