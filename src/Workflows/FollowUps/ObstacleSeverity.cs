using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>How much an obstacle weighs.</summary>
public enum ObstacleSeverity
{
    /// <summary>Little.</summary>
    [Code("LAG")]
    Low,

    /// <summary>Some.</summary>
    [Code("MEDEL")]
    Medium,

    /// <summary>Much: holds gate G3 and is stuck when nobody takes it.</summary>
    [Code("HOG")]
    High,
}
