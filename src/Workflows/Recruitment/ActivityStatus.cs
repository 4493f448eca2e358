using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>Where a recruitment activity stands.</summary>
public enum ActivityStatus
{
    /// <summary>Planned.</summary>
    [Code("PLANERAD")]
    Planned,

    /// <summary>Held.</summary>
    [Code("GENOMFORD")]
    Held,

    /// <summary>Cancelled, with a reason and what comes in its place.</summary>
    [Code("INSTALLD")]
    Cancelled,

    /// <summary>Moved to another time.</summary>
    [Code("FLYTTAD")]
    Moved,
}
