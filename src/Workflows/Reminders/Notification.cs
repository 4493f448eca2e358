namespace Jobbspar.Workflows.Reminders;

/// <summary>A reminder as one user sees it in the product. Unique on (reminder, user).</summary>
public sealed class Notification
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The reminder it came from.</summary>
    public required Guid ReminderId { get; init; }

    /// <summary>Recipient.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Task.</summary>
    public required Guid ChecklistItemId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; null while unread.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
