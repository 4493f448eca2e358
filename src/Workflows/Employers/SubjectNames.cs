using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>Names of the objects that tasks concern, read at the moment of display (D6).</summary>
internal static class SubjectNames
{
    /// <summary>Employers of a track by the id of their part in it.</summary>
    public static Task<Dictionary<Guid, string>> OfTrackAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        ReadAsync(db, db.TrackEmployers.Where(part => part.TrackId == trackId), cancellationToken);

    /// <summary>The same without those who have withdrawn: whom something new can be planned with.</summary>
    public static Task<Dictionary<Guid, string>> StillInAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        ReadAsync(db, db.TrackEmployers.StillIn(trackId), cancellationToken);

    private static Task<Dictionary<Guid, string>> ReadAsync(JobbsparDbContext db, IQueryable<TrackEmployer> parts, CancellationToken cancellationToken) =>
        parts
            .Join(db.Organisations, part => part.OrganisationId, organisation => organisation.Id, (part, organisation) => new { part.Id, organisation.Name })
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
}
