using System.Globalization;
using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// When a task's coordinators are reminded (påminnelsepolicy, DOMAIN 3.1). Steps are working days relative to the due date. What is in force is
/// data (<see cref="ReminderPolicies"/>); what stands here is the first version of each.
/// </summary>
public sealed record ReminderPolicy
{
    /// <summary>From so many working days after its due date a recurring task counts as missed (DOMAIN 3.1).</summary>
    public const int MissedFrom = 3;

    private const char WeekMark = 'v';

    /// <summary>All policies as they are shipped.</summary>
    public static IReadOnlyList<ReminderPolicy> All { get; } =
    [
        new() { Code = "RP-STD", Label = "Standard: 5 arbetsdagar före, på dagen, 2 efter, sedan var femte", Steps = [-5, 0, 2], Every = 5, ManagersAt = 5, SteeringGroupAt = 15 },
        new() { Code = "RP-TIGHT", Label = "Tät: 3 och 1 arbetsdagar före, på dagen, 1 och 3 efter", Steps = [-3, -1, 0, 1, 3], ManagersAt = 3, SteeringGroupAt = 8 },
        new() { Code = "RP-LONG", Label = "Lång ledtid: 20, 10 och 5 arbetsdagar före, på dagen, 2 efter, sedan var femte", Steps = [-20, -10, -5, 0, 2], Every = 5, ManagersAt = 5, SteeringGroupAt = 10 },
        new() { Code = "RP-REC", Label = "Återkommande: 2 arbetsdagar före, på dagen, 3 efter", Steps = [-2, 0, 3], CountsMissed = true, ManagersAt = 2, SteeringGroupAt = 3 },
        new() { Code = "RP-EVT", Label = "Händelse: vid halva tiden, hela tiden och halvannan gång tiden", PercentOfLimit = [50, 100, 150], ManagersAt = 150, SteeringGroupAt = 200 },
        new() { Code = "RP-NONE", Label = "Ingen påminnelse, bara veckans utskick", Weekly = true },
    ];

    /// <summary>E.g. <c>RP-STD</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Swedish, for the designer.</summary>
    public required string Label { get; init; }

    /// <summary>Fixed steps, ascending.</summary>
    public IReadOnlyList<int> Steps { get; init; } = [];

    /// <summary>After the last step, one more every so many working days; null where the last step is the last.</summary>
    public int? Every { get; init; }

    /// <summary>Steps given in percent of the working days between opening and due date, ascending.</summary>
    public IReadOnlyList<int> PercentOfLimit { get; init; } = [];

    /// <summary>True where the task is only named in the first digest of each week.</summary>
    public bool Weekly { get; init; }

    /// <summary>What becomes of a step whose day passed while nothing could be sent.</summary>
    public WhenLate WhenLate { get; init; }

    /// <summary>True where the ladder counts occurrences missed in a row.</summary>
    public bool CountsMissed { get; init; }

    /// <summary>When what is late goes to the managers, in <see cref="Measure"/>; null for never.</summary>
    public int? ManagersAt { get; init; }

    /// <summary>The same for the steering group.</summary>
    public int? SteeringGroupAt { get; init; }

    /// <summary>What <see cref="ManagersAt"/> and <see cref="SteeringGroupAt"/> count.</summary>
    public LadderMeasure Measure => CountsMissed ? LadderMeasure.Missed : PercentOfLimit.Count > 0 ? LadderMeasure.PercentOfLimit : LadderMeasure.DaysLate;

    /// <summary>1 as shipped; each change by an administrator is the next.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The shipped policy of a code, or null.</summary>
    public static ReminderPolicy? Find(string code) => All.FirstOrDefault(policy => string.Equals(policy.Code, code, StringComparison.Ordinal));

    /// <summary>How a step is stored and shown: <c>-5</c>, <c>+0</c>, <c>+2</c>.</summary>
    public static string StepText(int step) => step.ToString("+0;-0;+0", CultureInfo.InvariantCulture);

    /// <summary>The step of its text; of a week, a number by which later weeks are later.</summary>
    public static int ParseStep(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return int.Parse(text.AsSpan(text[0] == WeekMark ? 1 : 0), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>The week after a day, as a step of the weekly digest (<c>v202604</c>) with the day on which it is sent: the first working day of that week.</summary>
    public static (string Step, DateOnly Day) WeekAfter(DateOnly day, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var monday = day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7));
        var date = monday.ToDateTime(TimeOnly.MinValue);
        return (string.Create(CultureInfo.InvariantCulture, $"{WeekMark}{ISOWeek.GetYear(date):0000}{ISOWeek.GetWeekOfYear(date):00}"), calendar.OnOrAfter(monday));
    }

    /// <summary>The steps to promise today for a task, when it opens or when it is planned anew.</summary>
    /// <remarks>
    /// Steps up to today are left out, because nobody is reminded of what she has just been given. A task that comes too late for all
    /// of them is promised one: the next of the repeated steps, else the last step, on the next working day.
    /// </remarks>
    public IReadOnlyList<int> ComingSteps(DateOnly openedOn, DateOnly dueOn, DateOnly today, WorkingDayCalendar calendar)
    {
        var steps = AllSteps(openedOn, dueOn, calendar);
        if (steps.Count == 0)
        {
            return [];
        }

        int[] coming = [.. steps.Where(step => calendar.AddWorkingDays(dueOn, step) > today)];
        return coming.Length > 0 ? coming : [NextRepeat(steps[^1], today, dueOn, calendar) ?? steps[^1]];
    }

    /// <summary>How many days after the due date a task comes to a point on the ladder, 1 at least; null for never.</summary>
    /// <param name="point"><see cref="ManagersAt"/> or <see cref="SteeringGroupAt"/>.</param>
    /// <param name="openedOn">Local day on which the task was opened.</param>
    /// <param name="dueOn">Due date.</param>
    /// <param name="every">Working days between occurrences; null for a task that does not recur, of which no second one is missed.</param>
    /// <param name="calendar">Working days by which the time limit is counted.</param>
    public int? DaysLateAt(int? point, DateOnly openedOn, DateOnly dueOn, int? every, WorkingDayCalendar calendar) => (point, Measure) switch
    {
        (null, _) => null,
        (<= 1, LadderMeasure.Missed) => MissedFrom,
        ({ } missed, LadderMeasure.Missed) => every is > 0 ? ((missed - 1) * every) + MissedFrom : null,
        ({ } percent, LadderMeasure.PercentOfLimit) => Math.Max(1, OfLimit(Limit(openedOn, dueOn, calendar), percent)),
        ({ } days, _) => days,
    };

    /// <summary>The steps of a task, without those that repeat after the last one.</summary>
    public IReadOnlyList<int> AllSteps(DateOnly openedOn, DateOnly dueOn, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return PercentOfLimit.Count == 0 ? Steps : StepsOfLimit(Limit(openedOn, dueOn, calendar));
    }

    /// <summary>The step to promise after one was sent: the first repeated step that lies after the day; null where nothing repeats.</summary>
    /// <remarks>Repeated steps that passed while nothing was sent, because every host was down, are not made up for.</remarks>
    public int? NextRepeat(int sent, DateOnly after, DateOnly dueOn, WorkingDayCalendar calendar)
    {
        if (Every is not { } every || Steps.Count == 0)
        {
            return null;
        }

        var step = Steps[^1] + every;
        while (step <= sent || calendar.AddWorkingDays(dueOn, step) <= after)
        {
            step += every;
        }

        return step;
    }

    private int[] StepsOfLimit(int limit) => [.. PercentOfLimit.Select(percent => OfLimit(limit, percent)).Distinct()];

    private static int Limit(DateOnly openedOn, DateOnly dueOn, WorkingDayCalendar calendar) => Math.Max(1, calendar.WorkingDaysLate(openedOn, dueOn));

    /// <summary>The day, relative to the due date, on which so much of the time limit is over.</summary>
    private static int OfLimit(int limit, int percent) => (((limit * percent) + 99) / 100) - limit;
}
