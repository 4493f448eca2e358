namespace Jobbspar.Workflows.Employers;

/// <summary>A workplace used in a track, as far as its preparation goes (PLAN-20).</summary>
public sealed record WorkplaceFact
{
    /// <summary>The workplace.</summary>
    public required Guid WorkplaceId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Places in this track.</summary>
    public required int Places { get; init; }

    /// <summary>First day of use.</summary>
    public DateOnly? UsedFrom { get; init; }

    /// <summary>Last day of use.</summary>
    public DateOnly? UsedTo { get; init; }

    /// <summary>Has promised participants without a break.</summary>
    public required bool TakesContinuously { get; init; }

    /// <summary>Supervisors active on the first day of use, or today where that is later.</summary>
    public required int Supervisors { get; init; }

    /// <summary>Those of them who are trained.</summary>
    public required int TrainedSupervisors { get; init; }

    /// <summary>When equipment and access are ready.</summary>
    public DateOnly? ReadyOn { get; init; }
}
