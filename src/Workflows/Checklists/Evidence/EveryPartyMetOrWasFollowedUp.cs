using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-12: every party met, and whoever was absent was followed up within five working days.</summary>
internal sealed class EveryPartyMetOrWasFollowedUp : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-12";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum", "uppfoljda")
            .IsFilledInWhen(values.List("parter").Except(values.List("narvarande"), StringComparer.Ordinal).Any(), "uppfoljda")
            .InOrder("datum", "uppfoljda")
            .Holds(values.Date("datum") is not { } held || values.Date("uppfoljda") is not { } told || told <= surroundings.Calendar.AddWorkingDays(held, LongestWait), "uppfoljda", "Late")
            .Refusals;
    }

    private const int LongestWait = 5;
}
