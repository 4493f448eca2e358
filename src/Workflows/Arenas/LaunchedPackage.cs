namespace Jobbspar.Workflows.Arenas;

/// <summary>The education package that a sector track was launched with (PLAN-11). One per track.</summary>
public sealed class LaunchedPackage
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Name or designation, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>SNI code of the sector.</summary>
    public required string SectorCode { get; set; }

    /// <summary>Local date.</summary>
    public required DateOnly LaunchedOn { get; set; }

    /// <summary>Counts changes, of the employers' answers too; optimistic concurrency. From 1 on.</summary>
    public int Version { get; set; }
}
