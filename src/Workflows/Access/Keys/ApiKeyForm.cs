namespace Jobbspar.Workflows.Access.Keys;

/// <summary>What somebody says of a key that she wants. Nothing is checked yet.</summary>
public sealed record ApiKeyForm
{
    /// <summary>Which program it is for.</summary>
    public string? Name { get; init; }

    /// <summary>Last day, written ÅÅÅÅ-MM-DD.</summary>
    public string? ExpiresOn { get; init; }
}
