using System.Globalization;

namespace Jobbspar.Workflows.Calendar;

/// <summary>When the clocks of staff duties stand still (DOMAIN 5.3). The only place that knows it.</summary>
/// <param name="SummerFirstWeek">First ISO week of the summer pause; null = none.</param>
/// <param name="SummerLastWeek">Last ISO week of it.</param>
/// <param name="Christmas">True where they stand still from 23 December to 6 January.</param>
public sealed record StaffPauseRules(int? SummerFirstWeek, int? SummerLastWeek, bool Christmas)
{
    /// <summary>Where nothing else is decided: thin staffing begins about here at kommun, Arbetsförmedlingen, employers and providers.</summary>
    public const int UsualSummerFirstWeek = 27;

    /// <summary>And ends here.</summary>
    public const int UsualSummerLastWeek = 31;

    /// <summary>ISO weeks 27–31, and 23 December–6 January.</summary>
    public static StaffPauseRules Usual { get; } = new(UsualSummerFirstWeek, UsualSummerLastWeek, Christmas: true);

    /// <summary>The pause that a date lies in, working day or not; null where staff duties run.</summary>
    public StaffPause? On(DateOnly date)
    {
        if (Christmas && date is ({ Month: 12, Day: >= 23 } or { Month: 1, Day: <= 6 }))
        {
            return StaffPause.Christmas;
        }

        var week = ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));
        return week >= SummerFirstWeek && week <= SummerLastWeek ? StaffPause.Summer : null;
    }
}
