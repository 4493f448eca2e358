namespace Jobbspar.Workflows.Employers;

/// <summary>Which employers of a track can be asked for something new.</summary>
internal static class EmployersOfTrack
{
    /// <summary>The parts of a track whose employers have not withdrawn.</summary>
    public static IQueryable<TrackEmployer> StillIn(this IQueryable<TrackEmployer> parts, Guid trackId) =>
        parts.Where(part => part.TrackId == trackId && part.Status != TrackEmployerStatus.Withdrawn);
}
