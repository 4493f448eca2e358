using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Neutral code of an outcome that is none of the others.</summary>
public enum OtherOutcome
{
    /// <summary>Moved.</summary>
    [Code("FLYTTAT")]
    Moved,

    /// <summary>Away for long.</summary>
    [Code("LANGRE_FRANVARO")]
    LongAbsence,

    /// <summary>Goes on in another intervention outside the track.</summary>
    [Code("ANNAN_INSATS")]
    OtherIntervention,

    /// <summary>Something else.</summary>
    [Code("ANNAT")]
    Other,
}
