namespace Jobbspar.Workflows.Reminders;

/// <summary>A person's calendar address. Only a hash of its secret is kept; a new one ends the old one.</summary>
public sealed class CalendarFeed
{
    /// <summary>Key.</summary>
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string SecretHash { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>UTC instant at which a calendar last read it; null until then.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
