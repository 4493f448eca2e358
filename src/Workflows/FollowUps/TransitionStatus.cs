using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Where a transition stands.</summary>
public enum TransitionStatus
{
    /// <summary>Something that secures it is missing.</summary>
    [Code("EJ_SAKRAD")]
    NotSecured,

    /// <summary>The next step is confirmed, handed over and known, without a gap.</summary>
    [Code("SAKRAD")]
    Secured,

    /// <summary>The participant has gone over.</summary>
    [Code("GENOMFORD")]
    Made,

    /// <summary>It did not come about.</summary>
    [Code("BRUTEN")]
    Broken,
}
