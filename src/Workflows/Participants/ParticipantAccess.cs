using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>Lets coordinators of a track, and administrators who opened it with a reason, to its participants; for everybody else there are none.</summary>
public sealed class ParticipantAccess(TrackHeads heads, TimeProvider clock)
{
    /// <summary>The head of a track for a page that shows participants.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    internal async Task<(TrackHead Head, ParticipantViewer Viewer)> ReadAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(db, actor, trackId, cancellationToken);
        var viewer = await ViewerAsync(db, actor, trackId, cancellationToken);
        return head.AllowedActions.Contains(nameof(AccessAction.ViewParticipants)) || viewer.IsEmergency
            ? (head, viewer)
            : throw new AccessDeniedException(nameof(AccessAction.ViewParticipants));
    }

    /// <summary>Who looks at the participants of a track, which exists.</summary>
    internal async Task<ParticipantViewer> ViewerAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isAdministrator = actor.Roles.Contains(Role.Administrator);
        var row = await db.Tracks
            .Where(track => track.Id == trackId)
            .Select(track => new
            {
                track.LeadOrganisationId,
                Own = db.Users.Where(user => user.Id == actor.UserId).Select(user => user.OrganisationId).FirstOrDefault(),
                IsOpen = isAdministrator && db.EmergencyAccesses.Any(access => access.TrackId == trackId && access.UserId == actor.UserId && access.ExpiresAt > now),
            })
            .SingleAsync(cancellationToken);
        var organisationId = row.Own ?? row.LeadOrganisationId;
        return new ParticipantViewer
        {
            UserId = actor.UserId,
            OrganisationId = organisationId,
            OrganisationType = await db.Organisations.Where(organisation => organisation.Id == organisationId).Select(organisation => organisation.Type).SingleAsync(cancellationToken),
            IsEmergency = row.IsOpen,
            Today = SwedishTime.Today(clock),
        };
    }

    /// <summary>One answer, whatever stands in the way: a participant's page does not tell by its refusal that she exists (OSL-05).</summary>
    private async Task<TrackHead> HeadAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        try
        {
            return await heads.ReadAsync(db, actor, trackId, AccessAction.ViewParticipantCounts, cancellationToken);
        }
        catch (AccessDeniedException)
        {
            throw new AccessDeniedException(nameof(AccessAction.ViewParticipants));
        }
    }
}
