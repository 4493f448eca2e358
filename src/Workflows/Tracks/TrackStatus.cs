using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Where a track is in its life (DOMAIN 4.1).</summary>
public enum TrackStatus
{
    /// <summary>Utkast: not started yet.</summary>
    [Code("UTKAST")]
    Draft,

    /// <summary>In the planning phase.</summary>
    [Code("PLANERING")]
    Planning,

    /// <summary>In the recruitment phase.</summary>
    [Code("REKRYTERING")]
    Recruitment,

    /// <summary>In the implementation phase.</summary>
    [Code("GENOMFORANDE")]
    Implementation,

    /// <summary>In the closure phase.</summary>
    [Code("AVSLUTNING")]
    Closure,

    /// <summary>Avslutat: gate G4 has opened.</summary>
    [Code("AVSLUTAT")]
    Closed,

    /// <summary>Vilande: parked with a review date.</summary>
    [Code("VILANDE")]
    Dormant,

    /// <summary>Avbrutet.</summary>
    [Code("AVBRUTET")]
    Cancelled,
}
