using System.Collections.Frozen;

namespace Jobbspar.Workflows.Checklists;

/// <summary>All items of the checklist, in DOMAIN's order. Immutable; read once from <c>checklist.json</c>, which is embedded.</summary>
public sealed class ChecklistCatalogue
{
    private static readonly Lazy<ChecklistCatalogue> Embedded = new(CatalogueFile.ReadEmbedded);
    private readonly FrozenDictionary<string, CatalogueItem> byCode;

    /// <summary>A catalogue of some items.</summary>
    public ChecklistCatalogue(IReadOnlyList<CatalogueItem> items)
    {
        Items = items;
        byCode = items.ToFrozenDictionary(item => item.Code, StringComparer.Ordinal);
        OutlivingTrack = [.. items.Where(item => item.OutlivesTrack).Select(item => item.Code)];
    }

    /// <summary>The catalogue that is shipped.</summary>
    public static ChecklistCatalogue Shipped => Embedded.Value;

    /// <summary>All items.</summary>
    public IReadOnlyList<CatalogueItem> Items { get; }

    /// <summary>Codes of those that go on after their track has closed.</summary>
    public IReadOnlyList<string> OutlivingTrack { get; }

    /// <summary>The item of a code.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a definition names an item that this catalogue does not know.</exception>
    public CatalogueItem this[string code] => Find(code) ?? throw new KeyNotFoundException($"The checklist has no item '{code}'.");

    /// <summary>The item of a code, or null.</summary>
    public CatalogueItem? Find(string code) => byCode.GetValueOrDefault(code);
}
