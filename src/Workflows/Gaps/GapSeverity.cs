using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps;

/// <summary>How grave a gap is, from what is merely noted to what is critical.</summary>
public enum GapSeverity
{
    /// <summary>Tolererad: no longer than the changeover that the parties put up with.</summary>
    [Code("TOLERERAD")]
    Tolerated,

    /// <summary>Worth knowing.</summary>
    [Code("INFO")]
    Info,

    /// <summary>Varning.</summary>
    [Code("VARNING")]
    Warning,

    /// <summary>Allvarlig.</summary>
    [Code("ALLVARLIG")]
    Serious,

    /// <summary>Kritisk.</summary>
    [Code("KRITISK")]
    Critical,
}
