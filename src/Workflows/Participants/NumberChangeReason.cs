using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Why an identity number was replaced.</summary>
public enum NumberChangeReason
{
    /// <summary>Became registered in the population; the samordningsnummer gives way to a personnummer.</summary>
    [Code("FOLKBOKFORD")]
    Registered,

    /// <summary>The number was wrong.</summary>
    [Code("RATTELSE")]
    Corrected,

    /// <summary>Another reason; it is not stored which.</summary>
    [Code("ANNAT")]
    Other,
}
