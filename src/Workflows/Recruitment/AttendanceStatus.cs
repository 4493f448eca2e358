using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>Whether a candidate came.</summary>
public enum AttendanceStatus
{
    /// <summary>Invited.</summary>
    [Code("KALLAD")]
    Invited,

    /// <summary>Came.</summary>
    [Code("NARVARANDE")]
    Present,

    /// <summary>Did not come.</summary>
    [Code("UTEBLIVEN")]
    Absent,

    /// <summary>Declined.</summary>
    [Code("AVBOJT")]
    Declined,
}
