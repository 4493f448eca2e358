using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What a participant goes to.</summary>
public enum TransitionTarget
{
    /// <summary>The next intervention.</summary>
    [Code("INSATS")]
    Intervention,

    /// <summary>An employment.</summary>
    [Code("ANSTALLNING")]
    Employment,

    /// <summary>Studies.</summary>
    [Code("STUDIER")]
    Studies,
}
