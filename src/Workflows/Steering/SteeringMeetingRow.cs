namespace Jobbspar.Workflows.Steering;

/// <summary>A meeting in the list.</summary>
/// <param name="Id">Key.</param>
/// <param name="HeldOn">Local date.</param>
/// <param name="BeginsAt">Local time.</param>
/// <param name="Place">Place or link.</param>
/// <param name="IsCancelled">True where it was called off.</param>
/// <param name="ClosedAt">UTC instant at which its minutes were closed.</param>
/// <param name="Decisions">Number of decisions made at it.</param>
/// <param name="GroupId">Group that meets.</param>
/// <param name="GroupName">Its name.</param>
public sealed record SteeringMeetingRow(Guid Id, DateOnly HeldOn, TimeOnly BeginsAt, string Place, bool IsCancelled, DateTimeOffset? ClosedAt, int Decisions, Guid GroupId, string GroupName);
