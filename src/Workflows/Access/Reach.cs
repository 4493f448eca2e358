namespace Jobbspar.Workflows.Access;

/// <summary>Which objects a right concerns.</summary>
public enum Reach
{
    /// <summary>All objects, or an action that concerns none.</summary>
    Everything,

    /// <summary>Tracks that the actor is coordinator or substitute of today, and all that belongs to them.</summary>
    AssignedTracks,

    /// <summary>Tracks whose steering group the actor is in today, and all that belongs to them (ADR 100).</summary>
    SteeredTracks,

    /// <summary>Tracks whose questions the actor is named for at a level of the ladder beside the steering group.</summary>
    NamedTracks,

    /// <summary>What belongs to the actor herself.</summary>
    Own,
}
