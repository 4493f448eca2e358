using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Whether somebody takes the place of who dropped out (GENO-16).</summary>
public enum Replacement
{
    /// <summary>Somebody does.</summary>
    [Code("JA")]
    Taken,

    /// <summary>Nobody does.</summary>
    [Code("NEJ")]
    NotTaken,

    /// <summary>The question does not arise, such as late in the track.</summary>
    [Code("EJ_AKTUELLT")]
    NotRelevant,
}
