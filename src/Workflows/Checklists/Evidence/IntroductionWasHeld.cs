using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-07: the introduction was held, with who came and what they thought.</summary>
internal sealed class IntroductionWasHeld : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-07";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "fran", "till")
            .InOrder("fran", "till")
            .Holds(!(values.Number("narvarande") > values.Number("inbjudna")), "narvarande", "TooMany")
            .Refusals;
    }
}
