using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Tracks;

/// <summary>How the track came about (DOMAIN 4.1).</summary>
public enum TrackApproach
{
    /// <summary>From one or several employers' need.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>From a sector's need: package first, then specific employers.</summary>
    [Code("BRANSCH")]
    Sector,
}
