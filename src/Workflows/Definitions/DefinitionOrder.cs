namespace Jobbspar.Workflows.Definitions;

/// <summary>What a list of definitions is sorted by.</summary>
public enum DefinitionOrder
{
    /// <summary>Name.</summary>
    Name,

    /// <summary>When the version was made.</summary>
    Created,

    /// <summary>Number of the version.</summary>
    Version,
}
