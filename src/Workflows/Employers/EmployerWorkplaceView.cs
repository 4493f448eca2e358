namespace Jobbspar.Workflows.Employers;

/// <summary>A workplace used in a track.</summary>
public sealed record EmployerWorkplaceView
{
    /// <summary>How it is used.</summary>
    public required TrackEmployerWorkplace Use { get; init; }

    /// <summary>The workplace.</summary>
    public required Workplace Workplace { get; init; }

    /// <summary>Supervisors there today or later.</summary>
    public required IReadOnlyList<SupervisorView> Supervisors { get; init; }
}
