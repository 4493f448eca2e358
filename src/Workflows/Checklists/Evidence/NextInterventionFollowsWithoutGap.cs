using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-04: the next intervention is confirmed, handed over and told, and starts within two working days or after an agreed pause (DOMAIN 9, question 7).</summary>
internal sealed class NextInterventionFollowsWithoutGap : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-04";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var gap = Gap(values.Date("nuvarandeSlut"), values.Date("nastaStart"), surroundings.Calendar);

        return new Verdict(this, values)
            .Holds(values.Choice("nastaStatus") is not "PRELIMINAR", "nastaStatus", "Confirmed")
            .HasHappened(surroundings.Today, "overlamningDatum", "informeradeDatum")
            .InOrder("informeradeDatum", "nastaStart")
            .InOrder("overlamningDatum", "nastaStart")
            .Holds(gap <= ToleratedGap || values.Text("uppehall") is not null, "uppehall", "Gap", Written.Number(gap))
            .Refusals;
    }

    private const int ToleratedGap = 2;

    private static int Gap(DateOnly? lastDay, DateOnly? firstDay, WorkingDayCalendar calendar) =>
        lastDay is { } last && firstDay is { } first && first.DayNumber - last.DayNumber is > 1 and < 3660 ? calendar.WorkingDaysBetween(last.AddDays(1), first.AddDays(-1)) : 0;
}
