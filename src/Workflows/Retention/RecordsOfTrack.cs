using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>Whose records are whose: each authority answers for the participants that it registered (GDPR-04).</summary>
internal static class RecordsOfTrack
{
    /// <summary>The participants of a track whose records are an authority's.</summary>
    public static IQueryable<Participant> Of(JobbsparDbContext db, Guid trackId, RecordsAuthority authority) =>
        db.Participants.Where(row =>
            row.TrackId == trackId
            && (authority == RecordsAuthority.EmploymentService) == db.Organisations.Any(owner => owner.Id == row.OwnerOrganisationId && owner.Type == OrganisationType.EmploymentService));

    /// <summary>The authorities that take part in a track: those that it names, and those that own participants.</summary>
    public static async Task<IReadOnlyList<RecordsAuthority>> AuthoritiesAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        var owners = await db.Participants
            .Where(row => row.TrackId == track.Id)
            .Select(row => db.Organisations.Any(owner => owner.Id == row.OwnerOrganisationId && owner.Type == OrganisationType.EmploymentService))
            .Distinct()
            .ToListAsync(cancellationToken);
        var authorities = new List<RecordsAuthority>();
        if (track.MunicipalityCodes.Count > 0 || owners.Contains(false))
        {
            authorities.Add(RecordsAuthority.Municipality);
        }

        if (track.EmploymentServiceUnits.Count > 0 || owners.Contains(true))
        {
            authorities.Add(RecordsAuthority.EmploymentService);
        }

        return authorities;
    }
}
