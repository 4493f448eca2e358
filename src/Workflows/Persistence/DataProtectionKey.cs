namespace Jobbspar.Workflows.Persistence;

/// <summary>A key that protects cookies and tokens, shared by all hosts so that a session survives a change of host.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Name that the framework gives the key.</summary>
    public required string FriendlyName { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }
}
