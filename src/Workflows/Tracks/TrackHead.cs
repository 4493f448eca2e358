namespace Jobbspar.Workflows.Tracks;

/// <summary>What stands at the top of every page of a track.</summary>
public sealed record TrackHead
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>JS-ÅÅÅÅ-NNN</c>.</summary>
    public required string PublicCode { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Status.</summary>
    public required TrackStatus Status { get; init; }

    /// <summary>Names of actions that the actor may take on the track (D9): which pages it has for her, and what they offer.</summary>
    public required IReadOnlySet<string> AllowedActions { get; init; }
}
