namespace Jobbspar.Workflows.Profiles;

/// <summary>A profile of some track that others may start from. Nothing of its track is told.</summary>
/// <param name="Id">The version.</param>
/// <param name="Title">Occupational role.</param>
/// <param name="OccupationCode">SSYK 2012.</param>
/// <param name="Employer">Whose it is.</param>
/// <param name="ProfileVersion">1 for the first.</param>
/// <param name="PublishedOn">Local date.</param>
public sealed record PublishedProfile(Guid Id, string Title, string OccupationCode, string Employer, int ProfileVersion, DateOnly PublishedOn);
