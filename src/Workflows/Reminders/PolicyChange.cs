namespace Jobbspar.Workflows.Reminders;

/// <summary>A new version of a reminder policy, as an administrator typed it.</summary>
public sealed record PolicyChange
{
    /// <summary>E.g. <c>RP-STD</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The version that she saw.</summary>
    public required int Version { get; init; }

    /// <summary>Working days relative to the due date, e.g. <c>-5, 0, 2</c>; of a policy by time limit, percent of it.</summary>
    public string? Steps { get; init; }

    /// <summary>Working days between repetitions after the last step; empty for none.</summary>
    public string? Every { get; init; }

    /// <summary>When what is late goes to the managers, in what the policy counts; 0 for never, empty for as shipped.</summary>
    public string? ManagersAt { get; init; }

    /// <summary>The same for the steering group.</summary>
    public string? SteeringGroupAt { get; init; }

    /// <summary>Code of <see cref="Reminders.WhenLate"/>.</summary>
    public string? WhenLate { get; init; }
}
