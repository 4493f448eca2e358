using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Arbetsförmedlingen's decision.</summary>
public enum SubsidyDecision
{
    /// <summary>Granted.</summary>
    [Code("BIFALL")]
    Granted,

    /// <summary>Rejected.</summary>
    [Code("AVSLAG")]
    Rejected,

    /// <summary>The application was withdrawn.</summary>
    [Code("ATERKALLAD")]
    Withdrawn,
}
