using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Tracks.Parking;

/// <summary>What a track waits for outside itself.</summary>
public enum ExternalWaitKind
{
    /// <summary>A provider's start.</summary>
    [Code("START")]
    ProviderStart,

    /// <summary>An admission (antagning).</summary>
    [Code("ANTAGNING")]
    Admission,

    /// <summary>An authority's decision.</summary>
    [Code("BESLUT")]
    AuthorityDecision,

    /// <summary>A procurement.</summary>
    [Code("UPPHANDLING")]
    Procurement,

    /// <summary>Something else that has a date.</summary>
    [Code("ANNAT")]
    Other,
}
