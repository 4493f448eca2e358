using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>Takes participants in hand for commands: locks their track and asks for the right.</summary>
public sealed class ParticipantHands(AccessRights access, ParticipantAccess viewers, TimeProvider clock)
{
    /// <summary>Today's local date.</summary>
    internal DateOnly Today => SwedishTime.Today(clock);

    /// <summary>A track whose participants are to be changed.</summary>
    /// <exception cref="AccessDeniedException">There is no such track, or it is not the actor's.</exception>
    internal async Task<(TrackInHand Track, ParticipantViewer Viewer)> TakeTrackAsync(UnitOfWork unit, Actor actor, Guid trackId, AccessAction action, CancellationToken cancellationToken)
    {
        var hand = await TrackInHand.TakeAsync(unit, actor, trackId, action, Today, cancellationToken);
        access.DemandInSomeState(actor, action, hand.Scope);
        return (hand, await viewers.ViewerAsync(unit.Db, actor, trackId, cancellationToken));
    }

    /// <summary>A participant to be changed.</summary>
    /// <exception cref="AccessDeniedException">There is no such participant, or she is not for the actor: one answer for both (OSL-05).</exception>
    internal async Task<ParticipantInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid participantId, AccessAction action, CancellationToken cancellationToken)
    {
        var trackId = await unit.Db.Participants.Where(row => row.Id == participantId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(action.ToString());
        var (track, viewer) = await TakeTrackAsync(unit, actor, trackId, action, cancellationToken);
        var participant = await unit.Db.Participants.SingleAsync(row => row.Id == participantId, cancellationToken);
        var consents = await unit.Db.SecrecyConsents.Where(row => row.ParticipantId == participantId).ToListAsync(cancellationToken);
        var isReader = await unit.Db.ParticipantReaders.AnyAsync(row => row.ParticipantId == participantId && row.UserId == actor.UserId, cancellationToken);
        var sight = ParticipantSight.Of(viewer, participant, consents, isReader);
        return sight is Sight.Nothing
            ? throw new AccessDeniedException(action.ToString())
            : new ParticipantInHand { Track = track, Participant = participant, Viewer = viewer, Sight = sight };
    }
}
