using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Skyddade personuppgifter (DOMAIN 8.4).</summary>
public enum ProtectionLevel
{
    /// <summary>No protection.</summary>
    [Code("INGEN")]
    None,

    /// <summary>Sekretessmarkering: a warning that secrecy must be tried.</summary>
    [Code("SEKRETESSMARKERING")]
    SecrecyMarking,

    /// <summary>Skyddad folkbokföring: the address is unknown to others.</summary>
    [Code("SKYDDAD_FOLKBOKFORING")]
    ProtectedRegistration,

    /// <summary>Fingerade personuppgifter: a new identity; the former is never registered.</summary>
    [Code("FINGERADE")]
    FictitiousIdentity,
}
