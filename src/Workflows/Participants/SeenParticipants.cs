using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// Participants of a track that an actor may know of: a protected identity that is kept exists for named users only (SKY-02). A command that finds nobody here answers as
/// if there were nobody, so that no refusal tells of her (OSL-05).
/// </summary>
internal static class SeenParticipants
{
    /// <summary>All of them.</summary>
    public static IQueryable<Participant> Of(JobbsparDbContext db, Actor actor, Guid trackId) =>
        db.Participants.Where(row =>
            row.TrackId == trackId
            && (row.Protection == ProtectionLevel.None
                || !row.IdentityIsKept
                || db.ParticipantReaders.Any(reader => reader.ParticipantId == row.Id && reader.UserId == actor.UserId)));

    /// <summary>One of the track in hand; null where there is none for its actor.</summary>
    public static Task<Participant?> FindAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken) =>
        Of(hand.Db, hand.Actor, hand.Track.Id).SingleOrDefaultAsync(row => row.Id == participantId, cancellationToken);
}
