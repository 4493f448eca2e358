using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.Simulation;

/// <summary>Draws a track's participants (DOMAIN 7.4): who they are, their chains with the gaps that are sown in them, and how it ends.</summary>
internal sealed class Participants(SimulationOptions options, Chance chance, WorkingDayCalendar calendar)
{
    /// <summary>Share of those who meet a hole of three working days or more; around July twice as many.</summary>
    public const double WithGap = 0.25;

    /// <summary>Share of those who meet one of fifteen or more.</summary>
    public const double WithCriticalGap = 0.05;

    private const double CriticalGapOfStuck = 0.5;
    private const int ShortChain = 20 * 7;

    private static readonly (InterventionType Type, string Title)[] Chain =
    [
        (InterventionType.VocationalSwedish, "Yrkessvenska"),
        (InterventionType.VocationalAdultEducation, "Yrkesutbildning"),
        (InterventionType.WorkPlacement, "Arbetspraktik"),
    ];

    /// <summary>The weeks around July.</summary>
    public static bool IsSummer(DateOnly day) => day is { Month: 6, Day: >= 15 } or { Month: 7 } or { Month: 8, Day: < 15 };

    /// <summary>As many as are to be accepted, and a few candidates more.</summary>
    public IReadOnlyList<SimulatedParticipant> Draw(int track, int size, DateOnly start, DateOnly end, bool isStuck) =>
        [.. Enumerable.Range(1, size + Math.Max(1, size / 10)).Select(number => Draw(track, number, number <= size, start, end, isStuck))];

    private SimulatedParticipant Draw(int track, int number, bool isAccepted, DateOnly start, DateOnly end, bool isStuck)
    {
        var steps = Steps(track, number, start, LastDay(track, number, start, end), isStuck);
        var outcome = chance.Pick(OutcomeShares.Weights(options.Scenario), "utfall", track, number);
        return new SimulatedParticipant
        {
            Number = number,
            IsAccepted = isAccepted,
            Gender = (chance.Happens(0.6, "kvinna", track, number) ? Gender.Woman : Gender.Man).Code(),
            Education = (chance.Happens(0.8, "utan gymnasium", track, number) ? EducationLevel.Compulsory : EducationLevel.UpperSecondary).Code(),
            BirthYear = chance.Between(1965, 2003, "född", track, number),
            Steps = steps,
            Outcome = outcome,
            LeavesOn = outcome is ClosureOutcome.Dropout ? LeavesOn(track, number, steps) : null,
        };
    }

    /// <summary>Most stay as long as the track; some are done earlier.</summary>
    private DateOnly LastDay(int track, int number, DateOnly start, DateOnly end)
    {
        var days = end.DayNumber - start.DayNumber;
        return chance.Happens(0.6, "hela tiden", track, number) ? end : calendar.OnOrBefore(end.AddDays(-chance.Between(0, days / 4, "kortare", track, number)));
    }

    private DateOnly LeavesOn(int track, int number, List<SimulatedStep> steps)
    {
        var days = steps[^1].To.DayNumber - steps[0].From.DayNumber;
        return calendar.OnOrAfter(steps[0].From.AddDays(days * chance.Between(15, 85, "avhopp", track, number) / 100));
    }

    private List<SimulatedStep> Steps(int track, int number, DateOnly start, DateOnly end, bool isStuck)
    {
        var days = end.DayNumber - start.DayNumber;
        var kinds = days < ShortChain ? Chain[1..] : Chain;
        var holeAfter = chance.Between(0, kinds.Length - 2, "glapp efter", track, number);
        var steps = new List<SimulatedStep>();
        var from = start;
        for (var index = 0; index < kinds.Length; index++)
        {
            var isLast = index == kinds.Length - 1;
            var to = isLast ? end : calendar.OnOrBefore(start.AddDays(days * (index + 1) / kinds.Length));
            steps.Add(new SimulatedStep(kinds[index].Type, kinds[index].Title, from, to < from ? from : to));
            from = calendar.AddWorkingDays(steps[^1].To, 1 + (index == holeAfter ? Hole(track, number, steps[^1].To, isStuck) : 0));
        }

        return steps;
    }

    /// <summary>
    /// Working days without an intervention; around July twice as many meet them. Critical ones, 5 % of all, are those of the tracks that get stuck: one that is
    /// left open makes its track stuck, and of the tracks only 10 % are.
    /// </summary>
    private int Hole(int track, int number, DateOnly after, bool isStuck)
    {
        var weight = IsSummer(after) ? 2 : 1;
        var luck = chance.Of("glapp", track, number);
        return isStuck && luck < CriticalGapOfStuck ? chance.Between(16, 30, "långt glapp", track, number)
            : luck < WithGap * weight ? chance.Between(3, 12, "kort glapp", track, number)
            : 0;
    }
}
