namespace Jobbspar.Engine.Activities;

/// <summary>An input of an activity type.</summary>
public sealed record InputDescriptor
{
    /// <summary>Name as in Elsa, e.g. <c>Duration</c>; the JSON property is its camel-cased form.</summary>
    public required string Name { get; init; }

    /// <summary>Type name as in Elsa's JSON, e.g. <c>String</c>, <c>Int32</c>, <c>Boolean</c>, <c>TimeSpan</c>, <c>Object</c>.</summary>
    public string TypeName { get; init; } = "String";

    /// <summary>Swedish.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Swedish.</summary>
    public string Description { get; init; } = "";

    /// <summary>True where a definition without it is not publishable.</summary>
    public bool IsRequired { get; init; }

    /// <summary>False where the JSON holds the bare value instead of an expression.</summary>
    public bool IsWrapped { get; init; } = true;

    /// <summary>Value where the definition gives none.</summary>
    public object? DefaultValue { get; init; }

    /// <summary>Elsa Studio's UI hint, e.g. <c>singleline</c>, <c>dropdown</c>, <c>checkbox</c>.</summary>
    public string UiHint { get; init; } = "singleline";

    /// <summary>Choices of a drop-down, value and Swedish label.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; } = [];
}
