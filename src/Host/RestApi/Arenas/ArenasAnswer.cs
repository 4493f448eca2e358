using Jobbspar.Workflows.Arenas;

namespace Jobbspar.Host.RestApi.Arenas;

/// <summary>The arenas of a track, and the launch of its package.</summary>
internal sealed record ArenasAnswer
{
    /// <summary>Arenas that the track has gone through, by name.</summary>
    public required IReadOnlyList<TrackArenaRow> Arenas { get; init; }

    /// <summary>Other arenas that are known, by name.</summary>
    public required IReadOnlyList<Arena> KnownArenas { get; init; }

    /// <summary>The launch; null where there is none.</summary>
    public required LaunchedPackage? Package { get; init; }

    /// <summary>Employers that were approached, in order.</summary>
    public required IReadOnlyList<PackageReply> Replies { get; init; }

    public static ArenasAnswer Of(ArenasPage page) => new() { Arenas = page.Arenas, KnownArenas = page.Known, Package = page.Package, Replies = page.Replies };
}
