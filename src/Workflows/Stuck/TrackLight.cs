using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Stuck;

/// <summary>How a track stands at a glance (DOMAIN 6.1). Never shown without its cause.</summary>
public enum TrackLight
{
    /// <summary>Nothing is wrong.</summary>
    [Code("GRON")]
    Green,

    /// <summary>A task is late, or there is a gap worth knowing.</summary>
    [Code("GUL")]
    Yellow,

    /// <summary>It is stuck.</summary>
    [Code("ROD")]
    Red,
}
