namespace Jobbspar.Workflows.Reminders;

/// <summary>A notification as shown.</summary>
public sealed record NotificationRow
{
    /// <summary>Task to open.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>Item code.</summary>
    public required string ItemCode { get; init; }

    /// <summary>Item's short Swedish title.</summary>
    public required string ItemTitle { get; init; }

    /// <summary>Track's public code.</summary>
    public required string TrackCode { get; init; }

    /// <summary>Due date of the task.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Step of the policy, e.g. <c>+2</c>: working days relative to the due date.</summary>
    public required string Step { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>True when not yet seen.</summary>
    public required bool IsUnread { get; init; }
}
