using Jobbspar.Engine.Definitions;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Validation found errors in a definition; it was not stored.</summary>
public sealed class DefinitionRefusedException(string definitionId, IReadOnlyList<Finding> findings)
    : Exception($"The definition '{definitionId}' was not stored: {string.Join(" ", findings.Where(x => x.Severity is FindingSeverity.Error).Select(x => $"{x.JsonPath}: {x.Message}"))}")
{
    /// <summary>Definition concerned.</summary>
    public string DefinitionId { get; } = definitionId;

    /// <summary>All findings, warnings too.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
