namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>A track, on the pages of steering groups.</summary>
/// <param name="Id">Key.</param>
/// <param name="PublicCode"><c>JS-ÅÅÅÅ-NNN</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="GroupName">Its group; null where it belongs to none.</param>
public sealed record SteeredTrackRow(Guid Id, string PublicCode, string Title, string? GroupName);
