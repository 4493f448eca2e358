namespace Jobbspar.Workflows.Participants;

/// <summary>A coordinator of a track, as a reader of a participant whose protected identity is kept.</summary>
/// <param name="UserId">User.</param>
/// <param name="Name">Her name.</param>
/// <param name="Sees">True where she is named as a reader.</param>
public sealed record NamedReader(Guid UserId, string Name, bool Sees);
