using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// A participant who is registered with Arbetsförmedlingen no more, while she takes part, makes an obstacle of medium severity with its task: it is for the coordinator to have it put right, and she is
/// not closed by it (DOMAIN 9, no. 5). Whoever works or studies already needs no registration.
/// </summary>
public sealed class LostRegistrations(ObstacleTasks tasks, TimeProvider clock)
{
    /// <summary>Registers it, once while it is in the way.</summary>
    internal async Task RegisterAsync(ParticipantInHand hand, CancellationToken cancellationToken)
    {
        var (db, participant, today) = (hand.Db, hand.Participant, SwedishTime.Today(clock));
        if (participant.Status is not (ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused)
            || await NeedsNoneAsync(db, participant.Id, today, cancellationToken)
            || await db.Obstacles.AnyAsync(row => row.ParticipantId == participant.Id && row.Category == ObstacleCategory.Decision && row.Status != ObstacleStatus.Solved && row.Description == DomainTexts.LostRegistration, cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var row = new Obstacle
        {
            Id = Guid.CreateVersion7(now),
            TrackId = participant.TrackId,
            ParticipantId = participant.Id,
            Category = ObstacleCategory.Decision,
            Severity = ObstacleSeverity.Medium,
            Description = DomainTexts.LostRegistration,
            Status = ObstacleStatus.Open,
            AffectsCount = 1,
            NoticedOn = today,
            RegisteredBy = hand.Track.Actor.UserId,
            RegisteredAt = now,
        };
        db.Obstacles.Add(row);
        db.AuditEvents.Add(AuditEntry.OfTrack(hand.Track.Actor, AuditAction.ObstacleRegistered, row.TrackId, now, ("obstacle", row.Id.ToString()), ("severity", row.Severity.Code()), ("status", row.Status.Code())));
        await tasks.OpenAsync(hand.Track, row, cancellationToken);
    }

    private static async Task<bool> NeedsNoneAsync(JobbsparDbContext db, Guid participantId, DateOnly today, CancellationToken cancellationToken) =>
        await db.Employments.AnyAsync(row => row.ParticipantId == participantId && row.StartsOn <= today && (row.EndsOn == null || row.EndsOn >= today), cancellationToken)
        || await db.StudyContinuations.AnyAsync(row => row.ParticipantId == participantId && row.StartsOn <= today, cancellationToken);
}
