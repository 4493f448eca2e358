using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-10: the arenas with employers are listed, and one of them was used or a new one was created.</summary>
internal sealed class ArenasAreUsedOrCreated : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-10";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.List("anvanda").Count > 0 || values.YesNo("nyArena") != false, "anvanda", "NoneUsed")
            .IsFilledInWhen(values.YesNo("nyArena") == true, "nyArenaBeskrivning")
            .Refusals;
    }
}
