using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>How a commitment goes (DOMAIN 4.7, GENO-01).</summary>
public enum CommitmentStatus
{
    /// <summary>Not begun.</summary>
    [Code("EJ_PABORJAT")]
    NotStarted,

    /// <summary>On its way.</summary>
    [Code("PA_VAG")]
    OnItsWay,

    /// <summary>Met.</summary>
    [Code("UPPFYLLT")]
    Met,

    /// <summary>Late: an obstacle.</summary>
    [Code("FORSENAT")]
    Late,

    /// <summary>Cannot be met.</summary>
    [Code("KAN_EJ")]
    CannotBeMet,

    /// <summary>No longer asked for.</summary>
    [Code("STRUKET")]
    Struck,
}
