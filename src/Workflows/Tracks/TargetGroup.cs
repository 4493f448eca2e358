using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Målgrupp of a track; a track may have several.</summary>
public enum TargetGroup
{
    /// <summary>Young people.</summary>
    [Code("UNGA")]
    Young,

    /// <summary>Newly arrived.</summary>
    [Code("NYANLANDA")]
    NewlyArrived,

    /// <summary>Long-term unemployed.</summary>
    [Code("LANGTIDSARBETSLOSA")]
    LongTermUnemployed,

    /// <summary>University-educated.</summary>
    [Code("AKADEMIKER")]
    UniversityEducated,

    /// <summary>Another group.</summary>
    [Code("ANNAN")]
    Other,
}
