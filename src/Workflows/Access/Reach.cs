namespace Jobbspar.Workflows.Access;

/// <summary>Which objects a right concerns.</summary>
public enum Reach
{
    /// <summary>All objects, or an action that concerns none.</summary>
    Everything,

    /// <summary>Tracks that the actor is coordinator or substitute of today, and all that belongs to them.</summary>
    AssignedTracks,

    /// <summary>What belongs to the actor herself.</summary>
    Own,
}
