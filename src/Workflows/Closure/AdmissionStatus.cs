using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Where an application for studies stands. A reserve place is no admission.</summary>
public enum AdmissionStatus
{
    /// <summary>Not applied.</summary>
    [Code("EJ_SOKT")]
    NotApplied,

    /// <summary>Applied.</summary>
    [Code("SOKT")]
    Applied,

    /// <summary>Admitted.</summary>
    [Code("ANTAGEN")]
    Admitted,

    /// <summary>Reserve place.</summary>
    [Code("RESERV")]
    Reserve,

    /// <summary>Not admitted.</summary>
    [Code("EJ_ANTAGEN")]
    NotAdmitted,
}
