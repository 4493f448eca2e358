using Jobbspar.Workflows.Gaps;

namespace Jobbspar.Workflows.Calendar;

/// <summary>What goes on through staff pauses (DOMAIN 5.3): a person at a workplace without a supervisor, decisions on subsidies, and what must be ready for starts in the summer.</summary>
public static class NeverPauses
{
    // The decision on a subsidy; the workplace and the first intervention, both due ten working days before the start.
    private const string Subsidy = "AVSL-02";
    private const string Workplace = "PLAN-20";
    private const string FirstIntervention = "REKR-09";
    private const int DaysBeforeStart = 14;

    /// <summary>The items among which those tasks are; the checklist has them all.</summary>
    internal static IReadOnlyList<string> Items { get; } = [Subsidy, Workplace, FirstIntervention];

    /// <summary>True for a task whose clock goes on.</summary>
    /// <param name="itemCode">Item.</param>
    /// <param name="dueOn">Last local day; null where nothing is due.</param>
    public static bool Task(string itemCode, DateOnly? dueOn) => itemCode switch
    {
        Subsidy => true,
        Workplace or FirstIntervention => dueOn?.AddDays(DaysBeforeStart).Month is 7 or 8,
        _ => false,
    };

    /// <summary>True for a gap that people are told of in a pause too.</summary>
    public static bool Gap(GapKind kind) => kind is GapKind.NoSupervisor;
}
