using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>Finds the track of an employer's part. An employer never moves to another track.</summary>
internal static class TrackOfEmployer
{
    /// <exception cref="AccessDeniedException">There is no such part.</exception>
    public static async Task<Guid> ReadAsync(JobbsparDbContext db, Guid partId, AccessAction action, CancellationToken cancellationToken) =>
        await db.TrackEmployers.Where(row => row.Id == partId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(cancellationToken)
        ?? throw new AccessDeniedException(action.ToString());
}
