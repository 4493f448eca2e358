using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>What kind of identity number a participant has (DOMAIN 4.9).</summary>
public enum IdentityKind
{
    /// <summary>Personnummer.</summary>
    [Code("PERSONNUMMER")]
    PersonalNumber,

    /// <summary>Samordningsnummer: the day of birth plus 60.</summary>
    [Code("SAMORDNINGSNUMMER")]
    CoordinationNumber,

    /// <summary>TF-nummer, given by an authority to those without either.</summary>
    [Code("TF_NUMMER")]
    TaxNumber,

    /// <summary>Reservnummer of a health or education system.</summary>
    [Code("RESERV")]
    ReserveNumber,

    /// <summary>No number is kept: none exists yet, or the identity is protected.</summary>
    [Code("SAKNAS")]
    None,
}
