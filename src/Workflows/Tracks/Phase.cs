using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Tracks;

/// <summary>The four phases (faser) of the coordinator model.</summary>
public enum Phase
{
    /// <summary>Planeringsfasen.</summary>
    [Code("PLANERING")]
    Planning = 1,

    /// <summary>Rekryteringsfasen.</summary>
    [Code("REKRYTERING")]
    Recruitment = 2,

    /// <summary>Genomförandefasen.</summary>
    [Code("GENOMFORANDE")]
    Implementation = 3,

    /// <summary>Avslutningsfasen.</summary>
    [Code("AVSLUTNING")]
    Closure = 4,
}
