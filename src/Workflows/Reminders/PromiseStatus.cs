using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Where a promise stands: the first three are open, each of the others is an end with a receipt.</summary>
public enum PromiseStatus
{
    /// <summary>Utlovad: armed, so a sweep takes it when it falls due.</summary>
    [Code("UTLOVAD")]
    Promised,

    /// <summary>Vilar: it fell due while its track was parked, and waits for the track.</summary>
    [Code("VILAR")]
    Resting,

    /// <summary>Beredd: in the product, and part of a digest on its way out.</summary>
    [Code("BEREDD")]
    Underway,

    /// <summary>Levererad: taken by the mail server, or in the product for somebody who wants no mail.</summary>
    [Code("LEVERERAD")]
    Delivered,

    /// <summary>Nekad: refused for everybody it was meant for, or there was nobody.</summary>
    [Code("NEKAD")]
    Refused,

    /// <summary>Sammanslagen: a later step of the same task went instead.</summary>
    [Code("SAMMANSLAGEN")]
    Folded,

    /// <summary>Återkallad: what it was about ended first.</summary>
    [Code("ATERKALLAD")]
    Recalled,

    /// <summary>Slopad: too late, by the policy, when it could have been sent.</summary>
    [Code("SLOPAD")]
    Dropped,
}
