namespace Jobbspar.Workflows.Audit.Review;

/// <summary>How much one person has looked.</summary>
/// <param name="UserId">User.</param>
/// <param name="Name">Her name.</param>
/// <param name="Looks">Looks of any kind.</param>
/// <param name="Participants">Participants whose own pages, numbers or extracts she saw, each once.</param>
/// <param name="Numbers">Times that she had an identity number shown.</param>
public sealed record AccessReviewPerson(Guid UserId, string Name, int Looks, int Participants, int Numbers);
