using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>Finds the decision about a new round that holds: a yes or a no, which nothing follows, else the latest "later".</summary>
internal static class RoundDecisions
{
    public static Task<NewRoundDecision?> OfTrackAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db.NewRoundDecisions
            .Where(row => row.TrackId == trackId)
            .OrderBy(row => row.Answer == NewRoundAnswer.Later ? 1 : 0)
            .ThenByDescending(row => row.RegisteredAt)
            .FirstOrDefaultAsync(cancellationToken);
}
