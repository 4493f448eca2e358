using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Host.Components.Elements;

/// <summary>Says in words when a task is due.</summary>
public sealed class Due(Days days, PageTexts texts)
{
    private const int DaysThatAreSoon = 7;

    /// <summary>Which section of the inbox an open task belongs to.</summary>
    public DueState StateOf(TaskRow task)
    {
        var today = days.Today;
        return task.DueOn switch
        {
            null => DueState.Never,
            { } due when due < today || task.WorkingDaysLate > 0 => DueState.Late,
            { } due when due == today => DueState.Today,
            { } due when due <= today.AddDays(DaysThatAreSoon) => DueState.Soon,
            _ => DueState.Later,
        };
    }

    /// <summary><c>3 arbetsdagar sen</c>, <c>I dag</c>, <c>Om 4 dagar</c>, <c>Ingen tidsgräns</c>.</summary>
    public string Words(TaskRow task) => StateOf(task) switch
    {
        DueState.Never => texts["Due.Never"],
        DueState.Late when task.WorkingDaysLate == 0 => texts["Due.JustPassed"],
        DueState.Late => texts.Count("Due.Late", task.WorkingDaysLate),
        DueState.Today => texts["Due.Today"],
        _ => InDays(task.DueOn!.Value.DayNumber - days.Today.DayNumber),
    };

    private string InDays(int number) => number == 1 ? texts["Due.Tomorrow"] : texts["Due.InDays", number];
}
