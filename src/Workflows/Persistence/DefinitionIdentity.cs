using System.Globalization;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Workflows.Persistence;

/// <summary>How definitions and their versions are called in the database.</summary>
internal static class DefinitionIdentity
{
    private const int LongestId = 150;
    private const int LongestName = 400;

    /// <summary>Id of a version.</summary>
    public static string OfVersion(string definitionId, int number) => string.Create(CultureInfo.InvariantCulture, $"{definitionId}-v{number}");

    /// <summary>Passes where id and name can be stored.</summary>
    /// <exception cref="DefinitionException">Says which cannot, and why.</exception>
    public static void Check(WorkflowDefinition definition)
    {
        if (definition.DefinitionId.Length is 0 or > LongestId)
        {
            throw new DefinitionException($"{definition.ModelPath}.definitionId", string.Create(CultureInfo.InvariantCulture, $"must be 1 to {LongestId} characters long."));
        }

        if (definition.DefinitionId.Any(char.IsControl) || !ReferenceEquals(StorableText.Of(definition.DefinitionId), definition.DefinitionId))
        {
            throw new DefinitionException($"{definition.ModelPath}.definitionId", "must be plain text without control characters.");
        }

        if (definition.Name.Length > LongestName)
        {
            throw new DefinitionException($"{definition.ModelPath}.name", string.Create(CultureInfo.InvariantCulture, $"must be at most {LongestName} characters long."));
        }
    }
}
