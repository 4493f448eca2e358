namespace Jobbspar.Workflows.Persistence;

/// <summary>What an import did.</summary>
public enum DefinitionImportOutcome
{
    /// <summary>The same content was there already.</summary>
    Unchanged,

    /// <summary>A new version was stored, and new instances start from it.</summary>
    Published,

    /// <summary>A new version was stored beside the administrator's own, which stays the published one.</summary>
    StoredUnpublished,
}
