using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Whether she wants to take part in the recruitment to a next round.</summary>
public enum NextRoundInterest
{
    /// <summary>Yes.</summary>
    [Code("JA")]
    Yes,

    /// <summary>No.</summary>
    [Code("NEJ")]
    No,

    /// <summary>Was offered and has not answered.</summary>
    [Code("EJ_SVARAT")]
    NotAnswered,
}
