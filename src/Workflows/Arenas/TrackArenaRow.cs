namespace Jobbspar.Workflows.Arenas;

/// <summary>An arena as a track's page shows it.</summary>
/// <param name="Arena">The arena.</param>
/// <param name="Of">What the track says of it.</param>
public sealed record TrackArenaRow(Arena Arena, TrackArena Of);
