using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-07: the question had options to choose from, was lifted, decided and brought back, in that order.</summary>
internal sealed class QuestionCameBackAsDecision : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-07";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.List("alternativ").Count is 0 or > 1, "alternativ", "Options")
            .HasHappened(surroundings.Today, "lyftDatum", "beslutsdatum", "aterkopplatDatum")
            .InOrder("lyftDatum", "beslutsdatum", "aterkopplatDatum")
            .Refusals;
    }
}
