using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Access;

/// <summary>The part of access that is data, as SQL: which steering group answers for which track, and who is in it on a day (ADR 100).</summary>
public static class SteeredTracks
{
    /// <summary>Memberships that hold on a local date.</summary>
    public static IQueryable<SteeringGroupMember> ValidOn(this IQueryable<SteeringGroupMember> members, DateOnly date) =>
        members.Where(row => (row.ValidFrom == null || row.ValidFrom <= date) && (row.ValidTo == null || row.ValidTo >= date));

    /// <summary>Groups that a user is in on a local date; all for the system, none without the role.</summary>
    public static IQueryable<SteeringGroup> Of(this IQueryable<SteeringGroup> groups, JobbsparDbContext db, Actor actor, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsSystem
            ? groups
            : HasRole(actor) ? groups.Where(row => db.SteeringGroupMembers.ValidOn(date).Any(member => member.GroupId == row.Id && member.UserId == actor.UserId)) : groups.Where(_ => false);
    }

    /// <summary>Tracks that a group answers for: its own, and for the default group those that belong to none.</summary>
    public static IQueryable<Track> AnsweredForBy(this IQueryable<Track> tracks, IQueryable<SteeringGroup> groups) =>
        tracks.Where(track => groups.Any(row => row.Id == track.SteeringGroupId || (row.IsDefault && track.SteeringGroupId == null)));

    /// <summary>The group that answers for a track.</summary>
    public static IQueryable<SteeringGroup> AnsweringFor(this IQueryable<SteeringGroup> groups, JobbsparDbContext db, Guid trackId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return groups.Where(row => db.Tracks.Any(track => track.Id == trackId && (track.SteeringGroupId == row.Id || (row.IsDefault && track.SteeringGroupId == null))));
    }

    /// <summary>Meetings of some groups; those of no group are the default group's.</summary>
    public static IQueryable<SteeringMeeting> HeldBy(this IQueryable<SteeringMeeting> meetings, IQueryable<SteeringGroup> groups) =>
        meetings.Where(meeting => groups.Any(row => row.Id == meeting.SteeringGroupId || (row.IsDefault && meeting.SteeringGroupId == null)));

    /// <summary>Tracks that a user answers for on a local date as a member of a steering group.</summary>
    public static IQueryable<Track> SteeredBy(this IQueryable<Track> tracks, JobbsparDbContext db, Actor actor, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsSystem ? tracks : HasRole(actor) ? tracks.AnsweredForBy(db.SteeringGroups.Of(db, actor, date)) : tracks.Where(_ => false);
    }

    /// <summary>
    /// Tracks whose questions a user is named for, at one level or at any: those of the organisation that leads them, those whose letters of intent in force name it, or all.
    /// </summary>
    public static IQueryable<Track> NamedTo(this IQueryable<Track> tracks, JobbsparDbContext db, Actor actor, EscalationLevel? level = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!HasRole(actor))
        {
            return tracks.Where(_ => false);
        }

        var named = db.EscalationRecipients.Where(row => row.UserId == actor.UserId).Where(level is { } one ? row => row.Level == one : _ => true);
        return tracks.Where(track =>
            named.Any(row => row.OrganisationId == null || row.OrganisationId == track.LeadOrganisationId)
            || LettersInForce.Of(db)
                .Where(letter => db.TrackEmployers.Any(part => part.Id == letter.TrackEmployerId && part.TrackId == track.Id))
                .Any(letter => db.LetterOfIntentParties.Any(party => party.LetterOfIntentId == letter.Id && named.Any(row => row.OrganisationId == party.OrganisationId))));
    }

    /// <summary>How a user stands to a track on a local date.</summary>
    public static async Task<Standing> StandingAsync(this JobbsparDbContext db, Actor actor, Guid trackId, DateOnly date, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsSystem)
        {
            return Standing.None;
        }

        var (steered, named) = (db.Tracks.SteeredBy(db, actor, date), db.Tracks.NamedTo(db, actor));
        return await db.Tracks
            .Where(track => track.Id == trackId)
            .Select(track => new Standing(
                db.CoordinatorAssignments.ValidOn(date).Any(row => row.TrackId == trackId && row.UserId == actor.UserId),
                steered.Any(row => row.Id == trackId),
                named.Any(row => row.Id == trackId)))
            .SingleOrDefaultAsync(cancellationToken) ?? Standing.None;
    }

    /// <summary>How a user stands to a question: who is named decides only what stands at the level that she is named for.</summary>
    public static async Task<Standing> StandingAsync(this JobbsparDbContext db, Actor actor, Escalation question, DateOnly date, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var standing = await db.StandingAsync(actor, question.TrackId, date, cancellationToken);
        return standing.IsNamed ? standing with { IsNamed = await db.Tracks.NamedTo(db, actor, question.Level).AnyAsync(row => row.Id == question.TrackId, cancellationToken) } : standing;
    }

    private static bool HasRole(Actor actor) => actor.Roles.Contains(Role.SteeringGroup);
}
