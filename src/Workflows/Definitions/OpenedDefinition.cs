namespace Jobbspar.Workflows.Definitions;

/// <summary>A version with its content, as the designer opens it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Json">The definition, as JSON.</param>
public sealed record OpenedDefinition(DefinitionVersion Version, string Json);
