using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// Keeps what is late at the level at which reminder policies say that it stands that day (DOMAIN 3.1), also after a policy, a calendar or a due date changed. The managers are left out where
/// nobody is named or the level is switched off: then the coordinators have it until it is the steering group's. Nothing is taken down again.
/// </summary>
public sealed class ClimbsByPolicy(EscalationLadder ladder, EscalationNotices notices, SendingHours hours, TimeProvider clock)
{
    /// <summary>The level at which a cause begins; null where it is the ladder's to say.</summary>
    internal async Task<EscalationLevel?> StartsAtAsync(TrackInHand hand, WorkflowDefinition drawn, EscalationCause cause, CancellationToken cancellationToken) =>
        await PolicyClimb.ReadAsync(hand.Db, hand.Track.Id, cause, cancellationToken) is { } climb ? await LevelAsync(hand, drawn, cause, climb, cancellationToken) : null;

    /// <summary>Brings the questions below the steering group to their level.</summary>
    /// <returns>Number of questions that went up.</returns>
    internal async Task<int> FollowAsync(Transactions transactions, TrackByTrack run, WorkflowDefinition drawn, CancellationToken cancellationToken)
    {
        var climbed = 0;
        foreach (var (id, trackId) in await transactions.ReadAsync((db, token) => BehindAsync(db, drawn, token), cancellationToken))
        {
            climbed += await run.RunAsync(trackId, (unit, token) => BringAsync(unit, drawn, id, trackId, token), cancellationToken);
        }

        return climbed;
    }

    private async Task<List<(Guid Id, Guid TrackId)>> BehindAsync(JobbsparDbContext db, WorkflowDefinition drawn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = SwedishTime.DateOf(now);
        var open = await db.Escalations.AsNoTracking()
            .Where(row => row.OpenKey != null && row.BookmarkId != null && (row.Level == EscalationLevel.Coordinators || row.Level == EscalationLevel.Managers))
            .Where(row => db.StuckCauses.Any(cause => cause.TrackId == row.TrackId && cause.ClosedAt == null && cause.ByPolicy))
            .Where(row => db.Tracks.Any(track => track.Id == row.TrackId && track.Status != TrackStatus.Dormant))
            .Select(row => new { row.Id, row.TrackId, row.Cause, row.Level, row.ClimbsAfter, row.RunsInPauses })
            .ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return [];
        }

        Guid[] tracks = [.. open.Select(row => row.TrackId).Distinct()];
        var causes = await db.StuckCauses.AsNoTracking().Where(row => tracks.Contains(row.TrackId) && row.ClosedAt == null && row.ByPolicy).ToListAsync(cancellationToken);
        var asksManagers = drawn.Has(EscalationLevel.Managers) && (await PresentRecipients.ReadAsync(db, EscalationLevel.Managers, now, cancellationToken)).Count > 0;
        return
        [
            .. from row in open
               let cause = causes.Find(cause => cause.TrackId == row.TrackId && string.Equals(cause.Kind.Code(), row.Cause.Code(), StringComparison.Ordinal))
               let climb = PolicyClimb.Of(cause)
               where climb is not null
               let level = climb.LevelOn(today)
               where row.ClimbsAfter != climb.LastDayBelowTheSteeringGroup || row.RunsInPauses != cause.RunsInPauses || (row.Level < level && (asksManagers || level is EscalationLevel.SteeringGroup))
               select (row.Id, row.TrackId),
        ];
    }

    private async Task<int> BringAsync(UnitOfWork unit, WorkflowDefinition drawn, Guid id, Guid trackId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hand = await TrackInHand.TakeAsync(unit, Actor.System, trackId, AccessAction.RaiseEscalation, SwedishTime.DateOf(now), cancellationToken);
        var escalation = await unit.Db.Escalations.SingleAsync(row => row.Id == id, cancellationToken);
        if (!escalation.IsOpen
            || escalation.Level >= EscalationLevel.SteeringGroup
            || hand.Track.Status is TrackStatus.Dormant or TrackStatus.Closed or TrackStatus.Cancelled
            || await PolicyClimb.CauseAsync(unit.Db, trackId, escalation.Cause, cancellationToken) is not { } cause
            || PolicyClimb.Of(cause) is not { } climb)
        {
            return 0;
        }

        (escalation.ClimbsAfter, escalation.RunsInPauses) = (climb.LastDayBelowTheSteeringGroup, cause.RunsInPauses);
        var level = await LevelAsync(hand, drawn, escalation.Cause, climb, cancellationToken);
        if (level <= escalation.Level || !(escalation.RunsInPauses ? hours.Window.IsOpen(now) : hours.IsOpen(now)))
        {
            return 0;
        }

        await ladder.AnswerAsync(hand, escalation, level is EscalationLevel.SteeringGroup ? EscalationStimulus.Lifted : EscalationStimulus.NoAnswer, cancellationToken);
        return 1;
    }

    private async Task<EscalationLevel> LevelAsync(TrackInHand hand, WorkflowDefinition drawn, EscalationCause cause, PolicyClimb climb, CancellationToken cancellationToken)
    {
        var level = climb.LevelOn(SwedishTime.Today(clock));
        return level is EscalationLevel.Managers && (!drawn.Has(level) || await notices.IsPassedAsync(hand.Db, hand.Track, cause, level, cancellationToken)) ? EscalationLevel.Coordinators : level;
    }
}
