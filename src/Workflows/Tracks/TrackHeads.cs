using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Reads the head of a track after asking for the right to what stands below it: the first statement of every query of a track's page.</summary>
public sealed class TrackHeads(AccessRights access, TimeProvider clock)
{
    /// <summary>The head of a track.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="action">What she must be allowed to do for the page to exist for her.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do that.</exception>
    public async Task<TrackHead> ReadAsync(JobbsparDbContext db, Actor actor, Guid trackId, AccessAction action, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var (steered, named) = (db.Tracks.SteeredBy(db, actor, today), db.Tracks.NamedTo(db, actor));
        var row = await db.Tracks
            .Where(track => track.Id == trackId)
            .Select(track => new
            {
                track.Id,
                track.PublicCode,
                track.Title,
                track.Status,
                Standing = new Standing(
                    db.CoordinatorAssignments.ValidOn(today).Any(assignment => assignment.TrackId == trackId && assignment.UserId == actor.UserId),
                    steered.Any(known => known.Id == trackId),
                    named.Any(known => known.Id == trackId)),
            })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new AccessDeniedException(action.ToString());
        var scope = AccessScope.OfTrack(row.Status, row.Standing);
        access.Demand(actor, action, scope);
        return new TrackHead
        {
            Id = row.Id,
            PublicCode = row.PublicCode,
            Title = row.Title,
            Status = row.Status,
            AllowedActions = access.AllowedNames(actor, scope),
        };
    }
}
