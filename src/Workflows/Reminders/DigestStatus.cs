using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Where a digest stands. The first three may still take in more; the last four are final.</summary>
public enum DigestStatus
{
    /// <summary>Bereds: being filled by a sweep.</summary>
    [Code("BEREDS")]
    Filling,

    /// <summary>Köad: a message tells a host to prepare it.</summary>
    [Code("KOAD")]
    Queued,

    /// <summary>Väntar: to be sent as e-mail.</summary>
    [Code("VANTAR")]
    Waiting,

    /// <summary>Skickas: claimed by a sender.</summary>
    [Code("SKICKAS")]
    Claimed,

    /// <summary>Skickat.</summary>
    [Code("SKICKAT")]
    Sent,

    /// <summary>Vägrat: refused for good.</summary>
    [Code("VAGRAT")]
    Refused,

    /// <summary>Osäkert: a sender ended while handing it over, so it is not sent again.</summary>
    [Code("OSAKERT")]
    Uncertain,

    /// <summary>I produkten: no e-mail, by choice, for want of an address, or because no mail server took it for days.</summary>
    [Code("I_PRODUKTEN")]
    InProduct,

    /// <summary>Tomt: all of it was recalled before it left.</summary>
    [Code("TOMT")]
    Empty,
}
