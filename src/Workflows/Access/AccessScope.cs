using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Access;

/// <summary>What an action concerns, as far as rights depend on it. What is not stated counts against the actor.</summary>
public sealed record AccessScope
{
    /// <summary>An action that concerns no object, such as starting a track.</summary>
    public static AccessScope Nothing { get; } = new();

    /// <summary>The actor's own inbox, notifications or account.</summary>
    public static AccessScope OwnThings { get; } = new() { IsOwn = true };

    /// <summary>True where the object is the actor's own.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True where the actor is coordinator or substitute of the track today.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>True where the actor is in the steering group that answers for the track today.</summary>
    public bool IsSteering { get; init; }

    /// <summary>True where the actor is named for the track's questions at a level beside the steering group.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Status of the track.</summary>
    public TrackStatus? Track { get; init; }

    /// <summary>Status of the task.</summary>
    public ChecklistStatus? Task { get; init; }

    /// <summary>How the task holds its gate: <c>H</c>, <c>W</c>, <c>A</c> or null.</summary>
    public string? GateStrength { get; init; }

    /// <summary>True where the gate that the task holds has opened.</summary>
    public bool GateHasOpened { get; init; }

    /// <summary>True for a task that is followed up after its track was closed.</summary>
    public bool OutlivesTrack { get; init; }

    /// <summary>A track.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="isAssigned">Whether the actor is its coordinator or substitute today.</param>
    public static AccessScope OfTrack(TrackStatus status, bool isAssigned) => new() { Track = status, IsAssigned = isAssigned };

    /// <summary>A track.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="standing">How the actor stands to it today.</param>
    public static AccessScope OfTrack(TrackStatus status, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return new() { Track = status, IsAssigned = standing.IsAssigned, IsSteering = standing.IsSteering, IsNamed = standing.IsNamed };
    }

    /// <summary>A task of a track.</summary>
    /// <param name="track">Status of the track.</param>
    /// <param name="isAssigned">Whether the actor is the track's coordinator or substitute today.</param>
    /// <param name="task">Status of the task.</param>
    /// <param name="gateStrength"><c>H</c>, <c>W</c>, <c>A</c> or null.</param>
    /// <param name="gateHasOpened">Whether the gate that the task holds has opened.</param>
    public static AccessScope OfTask(TrackStatus track, bool isAssigned, ChecklistStatus task, string? gateStrength, bool gateHasOpened) => new()
    {
        Track = track,
        IsAssigned = isAssigned,
        Task = task,
        GateStrength = gateStrength,
        GateHasOpened = gateHasOpened,
    };
}
