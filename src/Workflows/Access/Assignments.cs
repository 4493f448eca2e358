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
    /// Tracks in which an actor has a right, as far as it depends on how she stands to them: all of them, those she coordinates, those her steering group answers for,
    /// those she is named for, or none.
    /// </summary>
    public static IQueryable<Track> Within(this IQueryable<Track> tracks, JobbsparDbContext db, AccessRights rights, Actor actor, AccessAction action, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rights);
        ArgumentNullException.ThrowIfNull(actor);
        if (rights.Allowed(actor, action, new AccessScope { Track = TrackStatus.Planning }))
        {
            return tracks;
        }

        var planned = new AccessScope { Track = TrackStatus.Planning };
        var assigned = rights.Allowed(actor, action, planned with { IsAssigned = true });
        var steering = rights.Allowed(actor, action, planned with { IsSteering = true });
        var named = rights.Allowed(actor, action, planned with { IsNamed = true });
        if (!steering && !named)
        {
            return assigned ? tracks.AssignedTo(db, actor.UserId, date) : tracks.Where(_ => false);
        }

        var none = db.Tracks.Where(_ => false);
        var (hers, steered, told) = (assigned ? db.Tracks.AssignedTo(db, actor.UserId, date) : none, steering ? db.Tracks.SteeredBy(db, actor, date) : none, named ? db.Tracks.NamedTo(db, actor) : none);
        return tracks.Where(track => hers.Any(row => row.Id == track.Id) || steered.Any(row => row.Id == track.Id) || told.Any(row => row.Id == track.Id));
    }
}
