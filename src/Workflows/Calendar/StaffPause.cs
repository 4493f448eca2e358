using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Calendar;

/// <summary>A time in which the clocks of staff duties stand still.</summary>
public enum StaffPause
{
    /// <summary>The summer weeks.</summary>
    [Code("SOMMAR")]
    Summer,

    /// <summary>23 December to 6 January.</summary>
    [Code("JUL")]
    Christmas,
}
