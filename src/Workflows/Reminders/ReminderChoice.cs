namespace Jobbspar.Workflows.Reminders;

/// <summary>How a person wants to be told, within what the organisation allows. Who has chosen nothing has no row.</summary>
public sealed class ReminderChoice
{
    /// <summary>Key.</summary>
    public required Guid UserId { get; init; }

    /// <summary>A digest by e-mail on days on which there is something.</summary>
    public required bool ByEmail { get; set; }

    /// <summary>With dated duties as calendar entries.</summary>
    public required bool WithCalendar { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; }
}
