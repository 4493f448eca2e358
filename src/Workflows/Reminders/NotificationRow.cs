namespace Jobbspar.Workflows.Reminders;

/// <summary>A notification as shown.</summary>
public sealed record NotificationRow
{
    /// <summary>What it is about.</summary>
    public required NoticeCode Code { get; init; }

    /// <summary>Task to open, of a reminder.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>Page to open where it is no reminder of a task; null where there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Item code; empty where it concerns no task.</summary>
    public required string ItemCode { get; init; }

    /// <summary>Item's short title, or what the notice is about.</summary>
    public required string ItemTitle { get; init; }

    /// <summary>Track's public code; empty where it concerns none.</summary>
    public required string TrackCode { get; init; }

    /// <summary>Due date of the task.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Step of the policy, e.g. <c>+2</c>: working days relative to the due date; empty for a notice.</summary>
    public required string Step { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>True when not yet seen.</summary>
    public required bool IsUnread { get; init; }
}
