namespace Jobbspar.Workflows.Arenas;

/// <summary>An arena that a track has gone through: whether it was used, or made for the track.</summary>
public sealed class TrackArena
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Arena.</summary>
    public required Guid ArenaId { get; init; }

    /// <summary>Local date on which it was used for the track; null where it was only looked at.</summary>
    public DateOnly? UsedOn { get; set; }

    /// <summary>True where it was made for this track.</summary>
    public bool IsNew { get; set; }

    /// <summary>What came of it, or what the new one is, at most 1 000 characters.</summary>
    public string? Note { get; set; }

    /// <summary>Rises with each change.</summary>
    public int Version { get; set; }
}
