using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>Which steering group a new track belongs to (ADR 100).</summary>
internal static class GroupOfNewTrack
{
    /// <summary>The group of the leading organisation; else the one that answers for all its municipalities; else the only one there is; else none.</summary>
    public static async Task<Guid?> FindAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        if (await db.SteeringGroupAreas.Where(area => area.OrganisationId == track.LeadOrganisationId).Select(area => (Guid?)area.GroupId).FirstOrDefaultAsync(cancellationToken) is { } ofLead)
        {
            return ofLead;
        }

        string[] codes = [.. track.MunicipalityCodes.Distinct(StringComparer.Ordinal)];
        var ofMunicipalities = await db.SteeringGroupAreas.Where(area => area.MunicipalityCode != null && codes.Contains(area.MunicipalityCode)).Select(area => area.GroupId).ToListAsync(cancellationToken);
        if (ofMunicipalities.Count == codes.Length && ofMunicipalities.Distinct().Count() == 1)
        {
            return ofMunicipalities[0];
        }

        var first = await db.SteeringGroups.OrderBy(row => row.Id).Select(row => row.Id).Take(2).ToListAsync(cancellationToken);
        return first.Count == 1 ? first[0] : null;
    }
}
