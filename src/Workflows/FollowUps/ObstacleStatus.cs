using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Where an obstacle stands: open, then under way, then solved or escalated.</summary>
public enum ObstacleStatus
{
    /// <summary>Nobody has begun.</summary>
    [Code("OPPET")]
    Open,

    /// <summary>Somebody works on it.</summary>
    [Code("PAGAR")]
    UnderWay,

    /// <summary>Solved; an end.</summary>
    [Code("LOST")]
    Solved,

    /// <summary>Lifted to the steering group or higher up.</summary>
    [Code("ESKALERAT")]
    Escalated,
}
