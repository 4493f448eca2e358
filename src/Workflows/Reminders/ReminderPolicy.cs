using System.Globalization;
using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Reminders;

/// <summary>When a task's coordinators are reminded (påminnelsepolicy, DOMAIN 3.1). Steps are working days relative to the due date.</summary>
public sealed record ReminderPolicy
{
    /// <summary>All policies.</summary>
    public static IReadOnlyList<ReminderPolicy> All { get; } =
    [
        new() { Code = "RP-STD", Label = "Standard: 5 arbetsdagar före, på dagen, 2 efter, sedan var femte", Steps = [-5, 0, 2], Every = 5 },
        new() { Code = "RP-TIGHT", Label = "Tät: 3 och 1 arbetsdagar före, på dagen, 1 och 3 efter", Steps = [-3, -1, 0, 1, 3] },
        new() { Code = "RP-LONG", Label = "Lång ledtid: 20, 10 och 5 arbetsdagar före, på dagen, 2 efter, sedan var femte", Steps = [-20, -10, -5, 0, 2], Every = 5 },
        new() { Code = "RP-REC", Label = "Återkommande: 2 arbetsdagar före, på dagen, 3 efter", Steps = [-2, 0, 3] },
        new() { Code = "RP-EVT", Label = "Händelse: vid halva tiden, hela tiden och halvannan gång tiden", PercentOfLimit = [50, 100, 150] },
        new() { Code = "RP-NONE", Label = "Ingen påminnelse" },
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

    /// <summary>The policy of a code, or null.</summary>
    public static ReminderPolicy? Find(string code) => All.FirstOrDefault(policy => string.Equals(policy.Code, code, StringComparison.Ordinal));

    /// <summary>How a step is stored and shown: <c>-5</c>, <c>+0</c>, <c>+2</c>.</summary>
    public static string StepText(int step) => step.ToString("+0;-0;+0", CultureInfo.InvariantCulture);

    /// <summary>The step of its text.</summary>
    public static int ParseStep(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The steps to promise today for a task, when it opens or when it is planned anew.</summary>
    /// <remarks>
    /// Steps up to today are left out, because nobody is reminded of what she has just been given. A task that comes too late for all
    /// of them is promised one: the next of the repeated steps, else the last step, on the next working day.
    /// </remarks>
    public IReadOnlyList<int> ComingSteps(DateOnly openedOn, DateOnly dueOn, DateOnly today, WorkingDayCalendar calendar)
    {
        var steps = PercentOfLimit.Count == 0 ? Steps : StepsOfLimit(Math.Max(1, calendar.WorkingDaysLate(openedOn, dueOn)));
        if (steps.Count == 0)
        {
            return [];
        }

        int[] coming = [.. steps.Where(step => calendar.AddWorkingDays(dueOn, step) > today)];
        return coming.Length > 0 ? coming : [NextRepeat(steps[^1], today, dueOn, calendar) ?? steps[^1]];
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

    private int[] StepsOfLimit(int limit) =>
        [.. PercentOfLimit.Select(percent => (((limit * percent) + 99) / 100) - limit).Distinct()];
}
