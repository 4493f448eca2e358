using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Whether a wage subsidy is needed.</summary>
public enum SubsidyNeed
{
    /// <summary>Needed.</summary>
    [Code("JA")]
    Yes,

    /// <summary>Not needed.</summary>
    [Code("NEJ")]
    No,

    /// <summary>Not known yet.</summary>
    [Code("UTREDS")]
    Undecided,
}
