using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Tests.Gaps.Chains;

/// <summary>Random chains against a second computation that walks through the days one by one, as the definition reads.</summary>
public sealed class ChainGapsPropertyTests
{
    private static readonly ParticipantInterventionStatus[] Statuses = Enum.GetValues<ParticipantInterventionStatus>();
    private static readonly DateOnly First = new(2026, 1, 1);
    private readonly WorkingDayCalendar calendar = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Intervals_and_days_give_the_same_gaps(int seed)
    {
        var random = new Random(seed);
        var gaps = new ChainGaps(calendar, ChainScales.Usual);
        for (var round = 0; round < 5_000; round++)
        {
            var chain = NewChain(random);
            gaps.Find(chain).ShouldBe(DayByDay(chain), $"seed {seed}, round {round}: {Describe(chain)}");
        }
    }

    [Fact]
    public void The_order_of_interventions_does_not_matter()
    {
        var random = new Random(99);
        var gaps = new ChainGaps(calendar, ChainScales.Usual);
        for (var round = 0; round < 1_000; round++)
        {
            var chain = NewChain(random);
            gaps.Find(chain with { Steps = [.. chain.Steps.OrderBy(_ => random.Next())], Excused = [.. chain.Excused.Reverse()] }).ShouldBe(gaps.Find(chain));
        }
    }

    [Fact]
    public void More_cover_never_makes_more_uncovered_days()
    {
        var random = new Random(7);
        var gaps = new ChainGaps(calendar, ChainScales.Usual);
        for (var round = 0; round < 1_000; round++)
        {
            var chain = NewChain(random);
            var more = chain with { Steps = [.. chain.Steps, NewStep(random) with { Status = ParticipantInterventionStatus.Confirmed, Occupying = true }] };
            Uncovered(more).ShouldBeLessThanOrEqualTo(Uncovered(chain));
        }

        int Uncovered(Chain chain) => gaps.Find(chain).Where(gap => gap.Kind is GapKind.UncoveredTime).Sum(gap => gap.WorkingDays);
    }

    /// <summary>The definition of DOMAIN 5.1 word by word: slow and plain.</summary>
    private List<ChainGap> DayByDay(Chain chain)
    {
        var days = Days(chain.Start, chain.End).Where(calendar.IsWorkingDay).ToList();
        var found = new List<ChainGap>();
        for (var at = 0; at < days.Count; at++)
        {
            var length = days.Skip(at).TakeWhile(day => !IsCovered(chain, day)).Count();
            if (length > 0)
            {
                var severity = length <= chain.ToleratedChangeoverDays ? GapSeverity.Tolerated
                    : length <= 5 ? GapSeverity.Info
                    : length <= 10 ? GapSeverity.Warning
                    : length <= 14 ? GapSeverity.Serious
                    : GapSeverity.Critical;
                found.Add(new ChainGap(GapKind.UncoveredTime, days[at], days[at + length - 1], length, severity, days.Skip(at).Take(length).Any(day => day > chain.AsOf)));
                at += length;
            }
        }

        var ongoing = chain.Steps.Where(step => step.Occupying && step.Status is ParticipantInterventionStatus.Ongoing).Select(step => step.ActualEnd ?? step.PlannedEnd).ToList();
        if (ongoing.Count > 0 && ongoing.Max() is var end
            && days.Exists(day => day > end)
            && !chain.Steps.Any(step => step.Occupying && step.Status is ParticipantInterventionStatus.Confirmed && (step.ActualEnd ?? step.PlannedEnd) > end))
        {
            var left = end > chain.AsOf ? Days(chain.AsOf.AddDays(1), end).Count(calendar.IsWorkingDay) : 0;
            if (left <= 20)
            {
                var severity = left == 0 ? GapSeverity.Critical : left <= 5 ? GapSeverity.Serious : left <= 10 ? GapSeverity.Warning : GapSeverity.Info;
                found.Add(new ChainGap(GapKind.UndecidedNextStep, Days(end.AddDays(1), end.AddDays(30)).First(calendar.IsWorkingDay), days[^1], left, severity, end > chain.AsOf));
            }
        }

        return [.. found.OrderBy(gap => gap.From).ThenBy(gap => gap.Kind.Code(), StringComparer.Ordinal)];
    }

    private static bool IsCovered(Chain chain, DateOnly day) =>
        chain.Excused.Any(span => span.From <= day && day <= span.To) || chain.Steps.Any(step => IsCovered(step, day, chain.AsOf));

    private static bool IsCovered(ChainStep step, DateOnly day, DateOnly asOf)
    {
        var within = step.Occupying && day >= (step.ActualStart ?? step.PlannedStart) && day <= (step.ActualEnd ?? step.PlannedEnd);
        return step.Status switch
        {
            ParticipantInterventionStatus.Confirmed or ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Completed => within,
            ParticipantInterventionStatus.Interrupted => within && step.ActualEnd is not null,
            ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied => within && day > asOf,
            _ => false,
        };
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        from > to ? [] : Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    private static Chain NewChain(Random random)
    {
        var start = First.AddDays(random.Next(200));
        return new Chain
        {
            AsOf = First.AddDays(random.Next(500)),
            Start = start,
            End = start.AddDays(random.Next(300)),
            Steps = [.. Enumerable.Range(0, random.Next(8)).Select(_ => NewStep(random))],
            Excused = [.. Enumerable.Range(0, random.Next(3)).Select(_ => NewSpan(random, 30))],
            ToleratedChangeoverDays = random.Next(6),
        };
    }

    private static ChainStep NewStep(Random random)
    {
        var planned = NewSpan(random, 120);
        DateOnly? begun = random.Next(3) == 0 ? planned.From.AddDays(random.Next(-10, 20)) : null;
        return new ChainStep
        {
            Occupying = random.Next(6) > 0,
            Status = Statuses[random.Next(Statuses.Length)],
            PlannedStart = planned.From,
            PlannedEnd = planned.To,
            ActualStart = begun,
            ActualEnd = random.Next(3) == 0 ? (begun ?? planned.From).AddDays(random.Next(100)) : null,
        };
    }

    private static DateSpan NewSpan(Random random, int longest)
    {
        var from = First.AddDays(random.Next(-30, 450));
        return new DateSpan(from, from.AddDays(random.Next(longest)));
    }

    private static string Describe(Chain chain) => $"{chain} steps: {string.Join("; ", chain.Steps)} excused: {string.Join("; ", chain.Excused)}";
}
