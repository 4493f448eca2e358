namespace Jobbspar.Workflows.Checklists;

/// <summary>One field of an evidence form.</summary>
public sealed record EvidenceField
{
    /// <summary>ASCII key, camel-cased Swedish without diacritics, e.g. <c>diarienummer</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Kind of value.</summary>
    public required EvidenceFieldKind Kind { get; init; }

    /// <summary>Swedish label.</summary>
    public required string Label { get; init; }

    /// <summary>Swedish help text; empty where none.</summary>
    public string Help { get; init; } = "";

    /// <summary>True where the item cannot be completed without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Smallest number, for numbers.</summary>
    public int? Minimum { get; init; }

    /// <summary>Greatest number, or greatest length of a text in characters.</summary>
    public int? Maximum { get; init; }

    /// <summary>Choices, stored code and Swedish label.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; } = [];
}
