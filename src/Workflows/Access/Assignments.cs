using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Access;

/// <summary>The part of access that is data, as SQL: who coordinates which track on a day.</summary>
public static class Assignments
{
    /// <summary>Assignments that hold on a local date.</summary>
    public static IQueryable<CoordinatorAssignment> ValidOn(this IQueryable<CoordinatorAssignment> assignments, DateOnly date) =>
        assignments.Where(row => row.ValidFrom <= date && (row.ValidTo == null || row.ValidTo >= date));

    /// <summary>Tracks that a user is coordinator or substitute of on a local date.</summary>
    public static IQueryable<Track> AssignedTo(this IQueryable<Track> tracks, JobbsparDbContext db, Guid userId, DateOnly date) =>
        tracks.Where(track => db.CoordinatorAssignments.ValidOn(date).Any(row => row.TrackId == track.Id && row.UserId == userId));

    /// <summary>
    /// Tracks in which an actor has a right, as far as it depends on who is assigned: all of them, those assigned to her, or none.
    /// </summary>
    public static IQueryable<Track> Within(this IQueryable<Track> tracks, JobbsparDbContext db, AccessRights rights, Actor actor, AccessAction action, DateOnly date)
    {
        if (rights.Allowed(actor, action, new AccessScope { Track = TrackStatus.Planning }))
        {
            return tracks;
        }

        return rights.Allowed(actor, action, new AccessScope { Track = TrackStatus.Planning, IsAssigned = true })
            ? tracks.AssignedTo(db, actor.UserId, date)
            : tracks.Where(_ => false);
    }
}
