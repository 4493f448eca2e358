using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>How a party confirmed.</summary>
public enum ConfirmationForm
{
    /// <summary>Signature.</summary>
    [Code("UNDERSKRIFT")]
    Signature,

    /// <summary>E-mail.</summary>
    [Code("E_POST")]
    Email,

    /// <summary>Minutes of a meeting.</summary>
    [Code("PROTOKOLL")]
    Minutes,
}
