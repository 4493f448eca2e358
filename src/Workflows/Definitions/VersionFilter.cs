using System.Globalization;

namespace Jobbspar.Workflows.Definitions;

/// <summary>Which versions a list is to hold; as text it is what Elsa calls <c>versionOptions</c>. Unlike a <see cref="VersionChoice"/> it may take several of a definition.</summary>
public sealed record VersionFilter
{
    private VersionFilter()
    {
    }

    /// <summary>Every version.</summary>
    public static VersionFilter All { get; } = new();

    /// <summary>The draft, or the newest where there is none.</summary>
    public static VersionFilter Latest { get; } = new() { IsLatest = true };

    internal bool IsLatest { get; private init; }

    internal bool IsPublished { get; private init; }

    internal bool IsDraft { get; private init; }

    internal bool IsEither { get; private init; }

    internal int? Number { get; private init; }

    /// <summary>Reads <c>Latest</c>, <c>Published</c>, <c>Draft</c>, <c>LatestOrPublished</c>, <c>LatestAndPublished</c>, <c>AllVersions</c>, a number, or nothing (all); null where it is something else.</summary>
    public static VersionFilter? Parse(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null or "" or "ALLVERSIONS" => All,
        "LATEST" => Latest,
        "PUBLISHED" => new() { IsPublished = true },
        "DRAFT" => new() { IsDraft = true },
        "LATESTORPUBLISHED" or "PUBLISHEDORLATEST" => new() { IsLatest = true, IsPublished = true, IsEither = true },
        "LATESTANDPUBLISHED" => new() { IsLatest = true, IsPublished = true },
        var other => int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new() { Number = number } : null,
    };

    internal bool Takes(bool isLatest, bool isPublished, bool isDraft, int version) => this switch
    {
        { Number: { } number } => version == number,
        { IsEither: true } => isLatest || isPublished,
        _ => (!IsLatest || isLatest) && (!IsPublished || isPublished) && (!IsDraft || isDraft),
    };
}
