namespace Jobbspar.Workflows.Persistence;

/// <summary>What became of a definition that was handed in.</summary>
/// <param name="VersionId">The version that holds its content.</param>
/// <param name="Version">Number of that version.</param>
/// <param name="Outcome">What happened.</param>
public sealed record DefinitionImport(string VersionId, int Version, DefinitionImportOutcome Outcome);
