using Jobbspar.Engine.Definitions;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Takes the definitions that come with the product into the database; done at every start, by every host.</summary>
public sealed class ShippedDefinitions(DefinitionStore store)
{
    /// <summary>Imports every <c>*.json</c> file of a folder.</summary>
    /// <returns>What became of each, in the order of the files' names.</returns>
    /// <exception cref="ShippedDefinitionException">The folder is missing or a file cannot be used; files before it stay imported.</exception>
    public async Task<IReadOnlyList<DefinitionImport>> ImportAsync(string directory, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            throw new ShippedDefinitionException(directory, "the folder does not exist.");
        }

        var imports = new List<DefinitionImport>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                var definition = WorkflowDefinition.Parse(await File.ReadAllTextAsync(file, cancellationToken));
                imports.Add(await store.ImportShippedAsync(definition, cancellationToken));
            }
            catch (Exception fault) when (fault is DefinitionException or DefinitionRefusedException or IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
            {
                throw new ShippedDefinitionException(file, fault.Message, fault);
            }
        }

        return imports;
    }
}
