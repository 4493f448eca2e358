using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Arenas;

/// <summary>The arenas of a track, and the launch of its package where it came from a sector.</summary>
public sealed record ArenasPage
{
    /// <summary>Track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Arenas that the track has gone through, by name.</summary>
    public required IReadOnlyList<TrackArenaRow> Arenas { get; init; }

    /// <summary>Other arenas that are known, by name.</summary>
    public required IReadOnlyList<Arena> Known { get; init; }

    /// <summary>True where the track began with the need of a sector, so that a package is launched.</summary>
    public required bool LaunchesPackage { get; init; }

    /// <summary>The first sector of the track; empty where none is given.</summary>
    public required string SectorCode { get; init; }

    /// <summary>The launch; null where there is none.</summary>
    public LaunchedPackage? Package { get; init; }

    /// <summary>Employers that were approached, in order.</summary>
    public required IReadOnlyList<PackageReply> Replies { get; init; }
}
