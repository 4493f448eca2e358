using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Hur är deltagarens progression?</summary>
public enum Progression
{
    /// <summary>Worse than last time.</summary>
    [Code("SAMRE")]
    Worse,

    /// <summary>As last time.</summary>
    [Code("OFORANDRAD")]
    Unchanged,

    /// <summary>Forward.</summary>
    [Code("FRAMAT")]
    Forward,

    /// <summary>The goal is reached.</summary>
    [Code("MAL_NATT")]
    GoalReached,
}
