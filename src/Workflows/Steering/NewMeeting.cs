namespace Jobbspar.Workflows.Steering;

/// <summary>A meeting as it is filled in.</summary>
/// <param name="HeldOn">Local date.</param>
/// <param name="BeginsAt">Local time; 09:00 where nothing is said.</param>
/// <param name="Place">Place or link.</param>
/// <param name="GroupId">Group that meets; null for whoever is in one only.</param>
public sealed record NewMeeting(DateOnly? HeldOn, TimeOnly? BeginsAt, string Place, Guid? GroupId = null);
