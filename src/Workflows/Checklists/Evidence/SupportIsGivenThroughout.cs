using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-11: support is under way with a contact in the last ten working days, or something is done about it.</summary>
internal sealed class SupportIsGivenThroughout : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-11";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(values.YesNo("pagar") == false, "atgard")
            .Holds(values.YesNo("pagar") == false || values.Text("atgard") is not null || values.Date("datum") is not { } latest || latest >= surroundings.Calendar.AddWorkingDays(surroundings.Today, -LongestSilence), "atgard", "Silence")
            .Refusals;
    }

    private const int LongestSilence = 10;
}
