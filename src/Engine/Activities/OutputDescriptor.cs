namespace Jobbspar.Engine.Activities;

/// <summary>An output of an activity type.</summary>
public sealed record OutputDescriptor
{
    /// <summary>Name as in Elsa, e.g. <c>Result</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Type name as in Elsa's JSON.</summary>
    public string TypeName { get; init; } = "Object";

    /// <summary>Swedish.</summary>
    public required string DisplayName { get; init; }
}
