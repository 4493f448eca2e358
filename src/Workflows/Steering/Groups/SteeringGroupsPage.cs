namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>All steering groups, and what belongs to none.</summary>
/// <param name="Groups">By name.</param>
/// <param name="TracksWithoutGroup">Tracks that have not ended and belong to none; the default group answers for them.</param>
/// <param name="DefaultGroup">Name of the default group.</param>
/// <param name="UsersWithoutGroup">Names of those who have the role, and are in no group and named at no level: they see nothing.</param>
public sealed record SteeringGroupsPage(
    IReadOnlyList<SteeringGroupRow> Groups,
    IReadOnlyList<SteeredTrackRow> TracksWithoutGroup,
    string DefaultGroup,
    IReadOnlyList<string> UsersWithoutGroup);
