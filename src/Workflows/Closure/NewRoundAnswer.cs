using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Decision about a new round.</summary>
public enum NewRoundAnswer
{
    /// <summary>A new round starts.</summary>
    [Code("JA")]
    Yes,

    /// <summary>None.</summary>
    [Code("NEJ")]
    No,

    /// <summary>Decided later, on a review date.</summary>
    [Code("SENARE")]
    Later,
}
