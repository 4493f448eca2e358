namespace Jobbspar.Workflows.Persistence;

/// <summary>A definition that should have come with the product cannot be used.</summary>
public sealed class ShippedDefinitionException(string path, string reason, Exception? cause = null)
    : Exception($"The workflow definition {path} cannot be used: {reason}", cause)
{
    /// <summary>File or folder.</summary>
    public string Path { get; } = path;
}
