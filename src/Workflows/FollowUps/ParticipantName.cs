namespace Jobbspar.Workflows.FollowUps;

/// <summary>What a participant is called on a page.</summary>
/// <param name="Id">Participant.</param>
/// <param name="Name">Her name; null where she goes by her pseudonym.</param>
/// <param name="Number">Number within the track: the pseudonym is ”Deltagare 7”.</param>
public sealed record ParticipantName(Guid Id, string? Name, int Number);
