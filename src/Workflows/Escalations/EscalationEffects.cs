using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Carries out what a ladder's workflow wants done, in the transaction of the command that caused it.</summary>
public sealed class EscalationEffects(AnswerTimes times, AnswerDays days, EscalationNotices notices, ReminderPlan reminders, TimeProvider clock)
{
    /// <summary>The item whose task a decision becomes.</summary>
    public const string DecisionItem = "GENO-07";

    internal async Task ReachAsync(JobbsparDbContext db, Track track, Guid escalationId, ReachEscalationLevel reach, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var escalation = await FindAsync(db, escalationId, cancellationToken);
        await notices.StopAskingForAcknowledgementAsync(db, escalation, cancellationToken);
        var cause = await PolicyClimb.CauseAsync(db, track.Id, escalation.Cause, cancellationToken);
        escalation.RunsInPauses = cause?.RunsInPauses ?? false;
        escalation.Level = reach.Level;
        escalation.LevelSince = now;
        escalation.AnswerWorkingDays = reach.AnswerWorkingDays;
        escalation.AnswerBy = await days.OfAsync(db, track, escalation, cancellationToken);
        escalation.LateWorkingDays = reach.LateWorkingDays;
        escalation.ClimbsAfter = reach.LateWorkingDays == 0 ? escalation.AnswerBy : times.After(escalation, track.LeadOrganisationId, escalation.AnswerBy.Value, reach.LateWorkingDays);
        if (reach.Level < EscalationLevel.SteeringGroup && PolicyClimb.Of(cause) is { } climb)
        {
            escalation.ClimbsAfter = climb.LastDayBelowTheSteeringGroup;
        }

        escalation.BookmarkId = reach.BookmarkId;
        escalation.Status = EscalationStatus.Open;
        (escalation.AcknowledgedAt, escalation.AcknowledgedBy) = (null, null);
        if (await notices.IsPassedAsync(db, track, escalation.Cause, reach.Level, cancellationToken))
        {
            return;
        }

        db.Tell(escalation, actor, EscalationEntryKind.LevelReached, now);
        db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.EscalationReachedLevel, track.Id, now, ("escalation", escalation.Id.ToString()), ("cause", escalation.Cause.Code()), ("level", reach.Level.Code())));
        await notices.PromiseAsync(db, track, escalation, cancellationToken);
    }

    internal async Task<ChecklistItem> OpenTaskAsync(JobbsparDbContext db, Track track, Guid escalationId, OpenDecisionTask open, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var decision = await db.SteeringDecisions.Where(row => row.EscalationId == escalationId).OrderByDescending(row => row.DecidedAt).FirstAsync(cancellationToken);
        var item = new ChecklistItem
        {
            Id = Guid.CreateVersion7(now),
            TrackId = track.Id,
            ItemCode = DecisionItem,
            Phase = PhaseOf(track),
            SubjectId = decision.Id,
            Occurrence = 1,
            Status = ChecklistStatus.NotStarted,
            DueOn = decision.DueOn,
            ResponsibleRole = Role.Coordinator.Code(),
            ReminderPolicy = "RP-STD",
            BookmarkId = open.BookmarkId,
            ActivityId = open.ActivityId,
            OpenedAt = now,
        };
        db.ChecklistItems.Add(item);
        await reminders.PromiseAsync(db, item, cancellationToken);
        return item;
    }

    internal async Task CarryOutAsync(JobbsparDbContext db, Guid escalationId, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var decision = await db.SteeringDecisions.Where(row => row.EscalationId == escalationId && row.CarriedOutAt == null).OrderByDescending(row => row.DecidedAt).FirstOrDefaultAsync(cancellationToken);
        if (decision is not null)
        {
            decision.CarriedOutAt = now;
            db.Tell(await FindAsync(db, escalationId, cancellationToken), actor, EscalationEntryKind.CarriedOut, now);
        }
    }

    private static async Task<Escalation> FindAsync(JobbsparDbContext db, Guid escalationId, CancellationToken cancellationToken) =>
        await db.Escalations.FindAsync([escalationId], cancellationToken) ?? throw new InvalidOperationException($"There is no escalation {escalationId}.");

    private static Phase PhaseOf(Track track) => track.Status switch
    {
        TrackStatus.Recruitment => Phase.Recruitment,
        TrackStatus.Implementation => Phase.Implementation,
        TrackStatus.Closure or TrackStatus.Closed => Phase.Closure,
        _ => Phase.Planning,
    };
}
