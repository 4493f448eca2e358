namespace Jobbspar.Workflows.Reminders;

/// <summary>What a calendar is told: in which track something is due on which day, and how much. Nothing of what it is, because calendars are read by others.</summary>
/// <param name="TrackId">Track.</param>
/// <param name="TrackCode">Its public code.</param>
/// <param name="DueOn">Local date.</param>
/// <param name="Count">Number of duties.</param>
public sealed record DatedDuty(Guid TrackId, string TrackCode, DateOnly DueOn, int Count);
