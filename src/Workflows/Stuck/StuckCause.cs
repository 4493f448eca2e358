namespace Jobbspar.Workflows.Stuck;

/// <summary>
/// A period in which a track was stuck for one cause (DOMAIN 6.1). Opened and closed by looking at the facts, never by hand; at
/// most one of a track and a kind is open. What is lifted to the steering group is lifted because of these rows.
/// </summary>
public sealed class StuckCause
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Cause.</summary>
    public required StuckKind Kind { get; init; }

    /// <summary>Local date since which what is wrong has been wrong; often before anybody could call it stuck.</summary>
    public required DateOnly Since { get; set; }

    /// <summary>Whom it waits for.</summary>
    public required WaitsFor WaitsFor { get; set; }

    /// <summary>What the sentence names, in its order: item codes, numbers and dates; never a person.</summary>
    public required IReadOnlyList<string> Arguments { get; set; }

    /// <summary>UTC instant at which it was found.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC instant at which it was over; null while the track is stuck for it.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>True for the time before the track is stuck in which reminder policies ask the managers already; a period of its own.</summary>
    public bool IsEarly { get; init; }

    /// <summary>True where reminder policies say when it goes up the ladder, by <see cref="ManagersOn"/> and <see cref="SteeringGroupOn"/>; false where the ladder's own times hold.</summary>
    public bool ByPolicy { get; set; }

    /// <summary>Local day on which it goes to the managers; null for never.</summary>
    public DateOnly? ManagersOn { get; set; }

    /// <summary>Local day on which it goes to the steering group; null for never.</summary>
    public DateOnly? SteeringGroupOn { get; set; }

    /// <summary>True where it concerns safety: its clocks go on through staff pauses.</summary>
    public bool RunsInPauses { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
