using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-06: the employer and a public party have decided by criteria about everybody who was invited, and at least one is accepted.</summary>
internal sealed class SelectionIsDecidedTogether : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-06";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Number("antagna") != 0, "antagna", "NobodyAccepted")
            .Holds(!(values.Number("obeslutade") > 0), "obeslutade", "Undecided", Written.Number(values.Number("obeslutade") ?? 0))
            .Includes("beslutade", "ARBETSGIVARE")
            .Holds(values.List("beslutade") is not { Count: > 0 } parties || parties.Contains("KOMMUN", StringComparer.Ordinal) || parties.Contains("AF", StringComparer.Ordinal), "beslutade", "EmployerAlone")
            .Refusals;
    }
}
