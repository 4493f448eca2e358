using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>How a contact with an employer took place.</summary>
public enum ContactForm
{
    /// <summary>Meeting in a room.</summary>
    [Code("MOTE")]
    Meeting,

    /// <summary>Meeting by video.</summary>
    [Code("VIDEO")]
    Video,

    /// <summary>Telephone call.</summary>
    [Code("TELEFON")]
    Telephone,

    /// <summary>E-mail.</summary>
    [Code("E_POST")]
    Email,

    /// <summary>Visit to the workplace.</summary>
    [Code("BESOK")]
    Visit,
}
