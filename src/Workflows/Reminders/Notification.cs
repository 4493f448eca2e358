namespace Jobbspar.Workflows.Reminders;

/// <summary>A promise as one user sees it in the product, and as a line of her digest. Unique on (promise, user).</summary>
public sealed class Notification
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The promise it came from.</summary>
    public required Guid PromiseId { get; init; }

    /// <summary>The digest it is part of; null for what was delivered before there were digests.</summary>
    public Guid? DigestId { get; init; }

    /// <summary>Recipient.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Track; null where it concerns none.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Task, of a reminder.</summary>
    public Guid? ChecklistItemId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; null while unread.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
