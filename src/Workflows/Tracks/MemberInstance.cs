namespace Jobbspar.Workflows.Tracks;

/// <summary>The workflow of an employer or a participant within a track.</summary>
/// <param name="Id">The instance.</param>
/// <param name="Time">1, or a higher number for who has come back.</param>
/// <param name="DefinitionId">What it follows.</param>
/// <param name="DefinitionVersionId">The version that it is pinned to.</param>
/// <param name="IsCancelled">True where she left, which ended it.</param>
internal sealed record MemberInstance(Guid Id, int Time, string DefinitionId, string DefinitionVersionId, bool IsCancelled);
