using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Why somebody looks at an identity number.</summary>
public enum RevealReason
{
    /// <summary>Secure identification.</summary>
    [Code("SAKER_IDENTIFIERING")]
    Identification,

    /// <summary>Checking for duplicates.</summary>
    [Code("DUBBLETTKONTROLL")]
    DuplicateCheck,

    /// <summary>A decision or an application needs it.</summary>
    [Code("BESLUT")]
    Decision,

    /// <summary>A correction.</summary>
    [Code("RATTELSE")]
    Correction,
}
