using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>
/// What may be tried at the selection: the fixed requirements of the track's employers that must be met, and at the selection (DOMAIN 4.6). More than that
/// would be over-requirement, and may discriminate.
/// </summary>
internal static class SelectionCriteria
{
    /// <summary>Texts by the id that a requirement keeps through all versions of its profile.</summary>
    public static Task<IReadOnlyDictionary<string, string>> OfTrackAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) => OfAsync(db, trackId, partId: null, cancellationToken);

    /// <summary>The same of one employer.</summary>
    public static Task<IReadOnlyDictionary<string, string>> OfEmployerAsync(JobbsparDbContext db, Guid trackId, Guid partId, CancellationToken cancellationToken) => OfAsync(db, trackId, partId, cancellationToken);

    private static async Task<IReadOnlyDictionary<string, string>> OfAsync(JobbsparDbContext db, Guid trackId, Guid? partId, CancellationToken cancellationToken)
    {
        var rows = await (
            from requirement in db.Requirements
            join profile in db.RequirementProfiles on requirement.RequirementProfileId equals profile.Id
            join part in db.TrackEmployers on profile.TrackEmployerId equals part.Id
            where part.TrackId == trackId
                && (partId == null || part.Id == partId)
                && part.Status != TrackEmployerStatus.Withdrawn
                && profile.Status == ProfileStatus.Fixed
                && requirement.Level == RequirementLevel.Must
                && requirement.NeededAt == NeededAt.Selection
            orderby requirement.Position
            select new { requirement.LineageId, requirement.Text }).ToListAsync(cancellationToken);
        return rows.DistinctBy(row => row.LineageId).ToDictionary(row => row.LineageId.ToString(), row => row.Text, StringComparer.Ordinal);
    }
}
