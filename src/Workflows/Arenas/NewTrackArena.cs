using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Arenas;

/// <summary>What is said of an arena in a track. Nothing is checked yet.</summary>
public sealed record NewTrackArena
{
    /// <summary>An arena that is known; null for one that is described here.</summary>
    public Guid? ArenaId { get; init; }

    /// <summary><c>arena</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>arenaÄgare</c>.</summary>
    public string? Owner { get; init; }

    /// <summary><c>hurOfta</c>.</summary>
    public string? Cadence { get; init; }

    /// <summary><c>använd</c>: local date.</summary>
    public DateOnly? UsedOn { get; init; }

    /// <summary><c>nyArena</c>.</summary>
    public bool IsNew { get; init; }

    /// <summary><c>arenaAnteckning</c>; must be there for a new one.</summary>
    public string? Note { get; init; }

    /// <summary>Version of what the track was shown to say of it, 0 where it said nothing; null where the caller has seen none.</summary>
    [JsonIgnore]
    public int? Version { get; init; }
}
