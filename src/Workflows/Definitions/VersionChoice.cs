using System.Globalization;

namespace Jobbspar.Workflows.Definitions;

/// <summary>Which version of a definition is meant; as text it is what Elsa calls <c>versionOptions</c>.</summary>
public sealed record VersionChoice
{
    private VersionChoice()
    {
    }

    /// <summary>The draft, or the newest version where there is none.</summary>
    public static VersionChoice Latest { get; } = new();

    /// <summary>The published one.</summary>
    public static VersionChoice Published { get; } = new() { WantsPublished = true };

    /// <summary>The draft; none where there is no draft.</summary>
    public static VersionChoice Draft { get; } = new() { WantsDraft = true };

    /// <summary>The published one, or the latest where none is.</summary>
    public static VersionChoice PublishedOrLatest { get; } = new() { WantsPublished = true, TakesLatestInstead = true };

    internal bool WantsPublished { get; private init; }

    internal bool WantsDraft { get; private init; }

    internal bool TakesLatestInstead { get; private init; }

    internal int? Number { get; private init; }

    /// <summary>One version by its number.</summary>
    public static VersionChoice Specific(int number) => new() { Number = number };

    /// <summary>Reads <c>Latest</c>, <c>Published</c>, <c>Draft</c>, <c>PublishedOrLatest</c> (or <c>LatestOrPublished</c>) or a number; null where it is something else.</summary>
    public static VersionChoice? Parse(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null or "" or "LATEST" => Latest,
        "PUBLISHED" => Published,
        "DRAFT" => Draft,
        "PUBLISHEDORLATEST" or "LATESTORPUBLISHED" => PublishedOrLatest,
        var other => int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Specific(number) : null,
    };

    /// <summary>The version meant among those of one definition; null where there is none.</summary>
    internal DefinitionVersion? Among(IReadOnlyList<DefinitionVersion> versions)
    {
        var found = this switch
        {
            { Number: { } number } => versions.FirstOrDefault(version => version.Version == number),
            { WantsDraft: true } => versions.FirstOrDefault(version => version.IsDraft),
            { WantsPublished: true } => versions.FirstOrDefault(version => version.IsPublished),
            _ => versions.FirstOrDefault(version => version.IsLatest),
        };
        return found ?? (TakesLatestInstead ? versions.FirstOrDefault(version => version.IsLatest) : null);
    }
}
