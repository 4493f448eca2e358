using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>Names of the objects that tasks concern, read at the moment of display (D6).</summary>
internal static class SubjectNames
{
    /// <summary>Employers of a track by the id of their part in it.</summary>
    public static Task<Dictionary<Guid, string>> OfTrackAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db.TrackEmployers
            .Where(part => part.TrackId == trackId)
            .Join(db.Organisations, part => part.OrganisationId, organisation => organisation.Id, (part, organisation) => new { part.Id, organisation.Name })
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
}
