namespace Jobbspar.Workflows.Reminders;

/// <summary>What a calendar is told: in which track something is due on which day, and how much. Nothing of what it is, because calendars are read by others.</summary>
/// <param name="TrackId">Track; of a meeting, the meeting.</param>
/// <param name="TrackCode">Its public code; of a steering group's meeting the codes of the reader's tracks whose questions wait for it, none for a member.</param>
/// <param name="DueOn">Local date.</param>
/// <param name="Count">Number of duties.</param>
public sealed record DatedDuty(Guid TrackId, string TrackCode, DateOnly DueOn, int Count)
{
    /// <summary>What kind of thing it is.</summary>
    public DatedKind Kind { get; init; }

    /// <summary>Local time at which a meeting begins; null for what is due that day.</summary>
    public TimeOnly? BeginsAt { get; init; }

    /// <summary>Name of the steering group that meets.</summary>
    public string? Group { get; init; }
}
