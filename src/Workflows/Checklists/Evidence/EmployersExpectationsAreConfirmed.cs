using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-09: the employer has confirmed what it expects and what it does itself, which are two different things.</summary>
internal sealed class EmployersExpectationsAreConfirmed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-09";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(!IsSame(values.Text("forvantningar"), values.Text("egetAtagande")), "egetAtagande", "OwnPart")
            .Refusals;
    }

    private static bool IsSame(string? expected, string? promised) => expected is not null && string.Equals(expected, promised, StringComparison.OrdinalIgnoreCase);
}
