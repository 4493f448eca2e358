namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>A steering group (styrgrupp): who decides on the questions of some tracks (DOMAIN 2.2, PLAN-03).</summary>
public sealed class SteeringGroup
{
    /// <summary>The group that the migration made for all who had the role and all tracks there were.</summary>
    public static readonly Guid FirstId = new("00000000-0000-7000-8000-000000000100");

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>At most 120 characters.</summary>
    public required string Name { get; set; }

    /// <summary>True for the one group that answers for tracks that belong to none.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; }
}
