using System.Globalization;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Checklists;

/// <summary>One field of an item's evidence, with its texts in both languages.</summary>
public sealed record CatalogueField
{
    /// <summary>Greatest length of a long text in characters, where the catalogue says no other.</summary>
    public const int LongestText = 4000;

    /// <summary>ASCII key, e.g. <c>diarienummer</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Kind of value.</summary>
    public required EvidenceFieldKind Kind { get; init; }

    /// <summary>True where the item cannot be completed without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Smallest number.</summary>
    public int? Minimum { get; init; }

    /// <summary>Greatest number, or greatest length of a text.</summary>
    public int? Maximum { get; init; }

    /// <summary>Label.</summary>
    public required LocalText Label { get; init; }

    /// <summary>Help; null where none.</summary>
    public LocalText? Help { get; init; }

    /// <summary>Choices by stored code, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, LocalText>> Choices { get; init; } = [];

    /// <summary>The field in a language.</summary>
    public EvidenceField In(CultureInfo culture) => new()
    {
        Key = Key,
        Kind = Kind,
        IsRequired = IsRequired,
        Minimum = Minimum,
        Maximum = Maximum,
        Label = Label.In(culture),
        Help = Help?.In(culture) ?? "",
        Choices = [.. Choices.Select(choice => KeyValuePair.Create(choice.Key, choice.Value.In(culture)))],
    };
}
