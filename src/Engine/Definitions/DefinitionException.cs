namespace Jobbspar.Engine.Definitions;

/// <summary>A definition cannot be read.</summary>
public sealed class DefinitionException(string jsonPath, string reason) : Exception($"{jsonPath}: {reason}")
{
    /// <summary>Where, e.g. <c>$.root.activities[3].type</c>.</summary>
    public string JsonPath { get; } = jsonPath;

    /// <summary>What is wrong.</summary>
    public string Reason { get; } = reason;
}
