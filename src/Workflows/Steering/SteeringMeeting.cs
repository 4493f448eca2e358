namespace Jobbspar.Workflows.Steering;

/// <summary>A meeting of the steering group. Its agenda is the queue of questions; what is decided goes into its minutes.</summary>
public sealed class SteeringMeeting
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Group that meets; null where a host of the release before planned it: the default group.</summary>
    public Guid? SteeringGroupId { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>Local time at which it begins.</summary>
    public required TimeOnly BeginsAt { get; set; }

    /// <summary>Place or link, at most 200 characters.</summary>
    public required string Place { get; set; }

    /// <summary>Functions and names of those present, as the minutes have them: staff only.</summary>
    public required IReadOnlyList<string> Present { get; set; }

    /// <summary>Anything else for the minutes, at most 4 000 characters.</summary>
    public string? Notes { get; set; }

    /// <summary>UTC instant at which the minutes were closed; they do not change after that.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who closed them.</summary>
    public Guid? ClosedBy { get; set; }

    /// <summary>True where the meeting was called off.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; }
}
