namespace Jobbspar.Engine.Triggers;

/// <summary>A trigger of a published version, as it lies in the store.</summary>
/// <param name="Id">Key.</param>
/// <param name="DefinitionId">Definition.</param>
/// <param name="DefinitionVersionId">Its published version.</param>
/// <param name="ActivityId">Activity that starts.</param>
public sealed record StoredTrigger(Guid Id, string DefinitionId, string DefinitionVersionId, string ActivityId);
