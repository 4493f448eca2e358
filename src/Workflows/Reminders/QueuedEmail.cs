namespace Jobbspar.Workflows.Reminders;

/// <summary>An e-mail waiting to leave, or gone. Unique on (reminder, user).</summary>
public sealed class QueuedEmail
{
    /// <summary>Key; becomes the Message-ID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The reminder it came from.</summary>
    public required Guid ReminderId { get; init; }

    /// <summary>Recipient; the address is read when the mail leaves.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Track, whose public code is all that the mail says.</summary>
    public required Guid TrackId { get; init; }

    /// <summary><c>VANTAR</c>, <c>SKICKAS</c> (claimed by a sender), <c>SKICKAT</c>, <c>VAGRAT</c> (refused for good) or <c>OSAKERT</c> (a sender died while handing over).</summary>
    public required string Status { get; set; }

    /// <summary>How many times it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC instant before which it is not tried again.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    /// <summary>Last refusal in one line; no addresses.</summary>
    public string? LastError { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC instant at which the status became final.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}
