using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Where a deltagare stands (DOMAIN 4.9).</summary>
public enum ParticipantStatus
{
    /// <summary>Kandidat: somebody knows of her; nothing is decided.</summary>
    [Code("KANDIDAT")]
    Candidate,

    /// <summary>Kallad to a recruitment activity.</summary>
    [Code("KALLAD")]
    Invited,

    /// <summary>Antagen; has not begun.</summary>
    [Code("ANTAGEN")]
    Accepted,

    /// <summary>Reserv: takes a place that becomes free.</summary>
    [Code("RESERV")]
    Reserve,

    /// <summary>Ej antagen.</summary>
    [Code("EJ_ANTAGEN")]
    NotAccepted,

    /// <summary>Tackat nej.</summary>
    [Code("TACKAT_NEJ")]
    Declined,

    /// <summary>Aktiv: her first intervention has begun.</summary>
    [Code("AKTIV")]
    Active,

    /// <summary>Pausad for a while; comes back.</summary>
    [Code("PAUSAD")]
    Paused,

    /// <summary>Avslutad, with an outcome.</summary>
    [Code("AVSLUTAD")]
    Closed,
}
