using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>What a selection decided (REKR-06).</summary>
public enum SelectionOutcome
{
    /// <summary>Antagen.</summary>
    [Code("ANTAGEN")]
    Accepted,

    /// <summary>Reserv.</summary>
    [Code("RESERV")]
    Reserve,

    /// <summary>Ej antagen.</summary>
    [Code("EJ_ANTAGEN")]
    NotAccepted,

    /// <summary>Tackat nej.</summary>
    [Code("TACKAT_NEJ")]
    Declined,
}
