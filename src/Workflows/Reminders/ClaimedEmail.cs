namespace Jobbspar.Workflows.Reminders;

/// <summary>A digest that a sender is to hand over now as an e-mail; see <see cref="ReminderEmail"/> for what it says.</summary>
public sealed record ClaimedEmail
{
    /// <summary>Key; the Message-ID is <c>&lt;{Id}@…&gt;</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>UTC instant from which others may take it for lost: whoever has not begun to hand it over by then leaves it.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The recipient's address, as the account has it now; null where it has none.</summary>
    public required string? Address { get; init; }

    /// <summary>Public codes of the tracks in which there is something, in order; none where it concerns the service itself.</summary>
    public required IReadOnlyList<string> Tracks { get; init; }

    /// <summary>How many things there are, by kind.</summary>
    public required EmailCounts Counts { get; init; }

    /// <summary>The nearest last day of the tasks among them; null where none has one.</summary>
    public DateOnly? NearestDue { get; init; }

    /// <summary>Where the product shows it, a path, where it is one thing only; else null.</summary>
    public string? Path { get; init; }

    /// <summary>Duties with a date, to attach as calendar entries; none where the reader wants none.</summary>
    public IReadOnlyList<DatedDuty> Duties { get; init; } = [];
}
