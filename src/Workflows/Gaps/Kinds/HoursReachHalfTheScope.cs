using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>
/// P-OMFATTNING: week after week, occupying hours reach half of the planned scope. Weeks in which nothing at all is asked for are
/// passed over; a run of weeks without any hours is a gap of time and is told as that.
/// </summary>
internal sealed class HoursReachHalfTheScope : IParticipantGap
{
    private const decimal FullTime = 40;

    public IEnumerable<FoundGap> Find(ParticipantFacts participant, GapSight sight)
    {
        if (participant.OwnTime is not { } time || sight.Thresholds["P-OMFATTNING.ANDEL"] is not { } share)
        {
            yield break;
        }

        var cover = CoverOf(participant, sight.Today);
        var run = new Run();
        for (var monday = MondayOf(time.From); monday <= time.To; monday = monday.AddDays(7))
        {
            var week = new DateSpan(monday, monday.AddDays(6));
            var asked = AskedFor(participant, week, time, sight);
            if (asked == 0)
            {
                continue;
            }

            var given = Given(cover, week, sight);
            if (given * 100 < asked * share)
            {
                run = run.Weeks == 0
                    ? new Run(Later(monday, time.From), Earlier(week.To, time.To), 1, given > 0)
                    : new Run(run.From, Earlier(week.To, time.To), run.Weeks + 1, run.HasHours || given > 0);
                continue;
            }

            if (Gap(participant, run, sight) is { } gap)
            {
                yield return gap;
            }

            run = new Run();
        }

        if (Gap(participant, run, sight) is { } last)
        {
            yield return last;
        }
    }

    private static FoundGap? Gap(ParticipantFacts participant, Run run, GapSight sight)
    {
        if (!run.HasHours || sight.Thresholds.Scale("P-OMFATTNING").Rising(run.Weeks) is not { } severity)
        {
            return null;
        }

        var to = sight.Calendar.OnOrBefore(run.To);
        return new FoundGap
        {
            Kind = GapKind.TooFewHours,
            ParticipantId = participant.Id,
            FirstDay = sight.Calendar.OnOrAfter(run.From),
            LastDay = to,
            Figure = run.Weeks,
            Severity = severity,
            IsForecast = to > sight.Today,
        };
    }

    /// <summary>What covers hours; a part of something that covers too is counted in it.</summary>
    private static List<(DateSpan Span, decimal Hours)> CoverOf(ParticipantFacts participant, DateOnly today)
    {
        var cover = new List<(DateSpan, decimal)>();
        foreach (var step in participant.Steps)
        {
            if (step.Chain.Cover(today) is { } span && !participant.Steps.Any(whole => whole.Id == step.PartOfId && whole.Chain.Cover(today) is not null))
            {
                cover.Add((span, step.HoursPerWeek));
            }
        }

        return cover;
    }

    /// <summary>Hours that the week asks for: the planned scope, less by the days outside her time, excused or off.</summary>
    private static decimal AskedFor(ParticipantFacts participant, DateSpan week, DateSpan time, GapSight sight)
    {
        var days = sight.Calendar.WorkingDaysBetween(week.From, week.To);
        var hers = Common(week, time, sight);
        foreach (var span in participant.Excused)
        {
            if (DateSpan.Between(Later(span.From, time.From), Earlier(span.To, time.To)) is { } excused)
            {
                hers -= Common(week, excused, sight);
            }
        }

        return days == 0 ? 0 : FullTime * participant.ScopePercent / 100 * hers / days;
    }

    private static decimal Given(List<(DateSpan Span, decimal Hours)> cover, DateSpan week, GapSight sight)
    {
        var days = sight.Calendar.WorkingDaysBetween(week.From, week.To);
        return cover.Sum(step => step.Hours * Common(week, step.Span, sight) / days);
    }

    private static int Common(DateSpan one, DateSpan other, GapSight sight) =>
        DateSpan.Between(Later(one.From, other.From), Earlier(one.To, other.To)) is { } common ? sight.Calendar.WorkingDaysBetween(common.From, common.To) : 0;

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private sealed record Run(DateOnly From, DateOnly To, int Weeks, bool HasHours)
    {
        public Run()
            : this(default, default, 0, HasHours: false)
        {
        }
    }
}
