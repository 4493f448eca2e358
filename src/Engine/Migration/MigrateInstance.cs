namespace Jobbspar.Engine.Migration;

/// <summary>Moves one running instance to another definition version. Repeating it changes nothing.</summary>
public sealed record MigrateInstance
{
    /// <summary>Instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>How.</summary>
    public required MigrationPlan Plan { get; init; }
}
