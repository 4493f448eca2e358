namespace Jobbspar.Workflows.Reminders;

/// <summary>How a person is told, as her settings show it.</summary>
public sealed record OwnRemindersView
{
    /// <summary>What she may choose.</summary>
    public required ReminderAllowance Allowance { get; init; }

    /// <summary>True where her account has an e-mail address.</summary>
    public required bool HasAddress { get; init; }

    /// <summary>True where she gets e-mail.</summary>
    public required bool ByEmail { get; init; }

    /// <summary>True where dated duties are attached to it.</summary>
    public required bool WithCalendar { get; init; }

    /// <summary>UTC instant since which she has a calendar address; null where she has none.</summary>
    public required DateTimeOffset? FeedSince { get; init; }

    /// <summary>UTC instant at which a calendar last read it.</summary>
    public required DateTimeOffset? FeedReadAt { get; init; }
}
