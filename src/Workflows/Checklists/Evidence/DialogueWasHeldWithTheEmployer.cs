using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-13: a contact with the employer has a date, a form, its parties and an outcome.</summary>
internal sealed class DialogueWasHeldWithTheEmployer : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-13";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Includes("deltog", "ARBETSGIVARE")
            .Holds(values.List("deltog") is not { Count: > 0 } parties || parties.Contains("KOMMUN", StringComparer.Ordinal) || parties.Contains("AF", StringComparer.Ordinal), "deltog", "NobodyElse")
            .Refusals;
    }
}
