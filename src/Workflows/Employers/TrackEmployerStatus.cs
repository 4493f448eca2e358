using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>Where an employer stands in a track (DOMAIN 4.3). A track in implementation in which nobody takes part is stuck.</summary>
public enum TrackEmployerStatus
{
    /// <summary>I dialog: talks are going on.</summary>
    [Code("DIALOG")]
    Dialogue,

    /// <summary>Deltar.</summary>
    [Code("DELTAR")]
    TakesPart,

    /// <summary>Pausad, with a reason.</summary>
    [Code("PAUSAD")]
    Paused,

    /// <summary>Har dragit sig ur, with a reason.</summary>
    [Code("DRAGIT_SIG_UR")]
    Withdrawn,
}
