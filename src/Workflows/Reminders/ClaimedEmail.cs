namespace Jobbspar.Workflows.Reminders;

/// <summary>An e-mail that a sender is to hand over now; see <see cref="ReminderEmail"/> for what it says.</summary>
public sealed record ClaimedEmail
{
    /// <summary>Key; the Message-ID is <c>&lt;{Id}@…&gt;</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The recipient's address, as the account has it now; null where it has none.</summary>
    public required string? Address { get; init; }

    /// <summary>Track's public code.</summary>
    public required string TrackCode { get; init; }
}
