namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>A mail to a contact that a sender is to hand over now; see <see cref="ContactEmail"/> for what it says.</summary>
public sealed record ClaimedContactMail
{
    /// <summary>Key; the Message-ID is <c>&lt;{Id}@…&gt;</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>UTC instant from which others may take it for lost.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The recipient's address, as the register has it now.</summary>
    public required string? Address { get; init; }

    /// <summary>The tracks in which her organisation answers for something, by code.</summary>
    public required IReadOnlyList<ContactTrack> Tracks { get; init; }
}
