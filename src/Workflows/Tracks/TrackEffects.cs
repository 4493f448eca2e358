using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Primitives;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Carries out what a burst of a track's workflow wants done, in the transaction of the command that caused it.</summary>
public sealed class TrackEffects(DueDates dueDates, ReminderPlan reminders, TimeProvider clock)
{
    /// <summary>Applies effects in order.</summary>
    /// <returns>The tasks that were opened.</returns>
    /// <exception cref="NotSupportedException">An activity emitted an effect that nobody carries out.</exception>
    public async Task<IReadOnlyList<ChecklistItem>> ApplyAsync(
        JobbsparDbContext db,
        Track track,
        IReadOnlyList<IEffect> effects,
        Actor actor,
        CancellationToken cancellationToken)
    {
        var opened = new List<ChecklistItem>();
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case EnterPhase enter:
                    await EnterAsync(db, track, enter.Phase, actor, cancellationToken);
                    break;
                case OpenChecklistItem open:
                    opened.Add(await OpenAsync(db, track, open, cancellationToken));
                    break;
                case RebindChecklistItem rebind:
                    await RebindAsync(db, track, rebind, cancellationToken);
                    break;
                case EndChecklistItem end:
                    await EndAsync(db, track, end.ItemCode, actor, cancellationToken);
                    break;
                case ReachGate reach:
                    db.TrackGates.Add(NewGate(track, reach));
                    break;
                case CloseTrack:
                    await CloseAsync(db, track, actor, cancellationToken);
                    break;
                case LineWritten:
                    // What a definition writes is meant for whoever tries it on the command line.
                    break;
                case TaskRequested:
                    // The workflow waits at its bookmark; whoever does the task resumes it.
                    break;
                default:
                    throw new NotSupportedException($"Nobody carries out the effect {effect.GetType().Name}.");
            }
        }

        return opened;
    }

    private async Task EnterAsync(JobbsparDbContext db, Track track, Phase phase, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        track.Status = phase switch
        {
            Phase.Planning => TrackStatus.Planning,
            Phase.Recruitment => TrackStatus.Recruitment,
            Phase.Implementation => TrackStatus.Implementation,
            Phase.Closure => TrackStatus.Closure,
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
        };
        db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.PhaseEntered, track.Id, now, ("phase", phase.Code())));
        if (phase is Phase.Recruitment && track.RecruitmentStartedOn is null)
        {
            track.RecruitmentStartedOn = SwedishTime.DateOf(now);
            await dueDates.FollowAsync(db, track, cancellationToken);
        }
    }

    private async Task<ChecklistItem> OpenAsync(JobbsparDbContext db, Track track, OpenChecklistItem open, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var previousDue = await PreviousDueAsync(db, track, open, cancellationToken);
        var item = new ChecklistItem
        {
            Id = Guid.CreateVersion7(now),
            TrackId = track.Id,
            ItemCode = open.ItemCode,
            Phase = open.Phase,
            SubjectId = open.SubjectId,
            Occurrence = open.Occurrence,
            Status = ChecklistStatus.NotStarted,
            DueOn = previousDue is { } previous && open.Every is { } every
                ? dueDates.Next(previous, every, SwedishTime.DateOf(now))
                : dueDates.First(track, open.Due, open.Every, SwedishTime.DateOf(now)),
            DueRule = previousDue is null && open.Due is { Anchor: not DueAnchor.Opened } ? open.Due.ToString() : null,
            ResponsibleRole = open.ResponsibleRole,
            ReminderPolicy = open.ReminderPolicy,
            Gate = open.Gate,
            GateStrength = open.GateStrength,
            BookmarkId = open.BookmarkId,
            ActivityId = open.ActivityId,
            OpenedAt = now,
        };
        db.ChecklistItems.Add(item);
        reminders.Promise(db, item);
        return item;
    }

    private async Task<DateOnly?> PreviousDueAsync(JobbsparDbContext db, Track track, OpenChecklistItem open, CancellationToken cancellationToken) =>
        open.Occurrence == 1
            ? null
            : await db.ChecklistItems
                .Where(item => item.TrackId == track.Id && item.ItemCode == open.ItemCode && item.SubjectId == open.SubjectId && item.Occurrence == open.Occurrence - 1)
                .Select(item => item.DueOn)
                .SingleOrDefaultAsync(cancellationToken);

    private static async Task RebindAsync(JobbsparDbContext db, Track track, RebindChecklistItem rebind, CancellationToken cancellationToken)
    {
        var item = await db.ChecklistItems.SingleAsync(
            row => row.TrackId == track.Id && row.ItemCode == rebind.ItemCode && row.SubjectId == rebind.SubjectId && row.Occurrence == rebind.Occurrence,
            cancellationToken);
        item.BookmarkId = rebind.BookmarkId;
    }

    private async Task EndAsync(JobbsparDbContext db, Track track, string? itemCode, Actor actor, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var items = await db.ChecklistItems
            .Where(item => item.TrackId == track.Id && (itemCode == null || item.ItemCode == itemCode))
            .StillOpen()
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var item in items)
        {
            item.Status = ChecklistStatus.NotApplicable;
            item.CompletedAt = now;
            db.AuditEvents.Add(AuditEntry.OfTask(actor, AuditAction.TaskEnded, item, now));
        }

        await reminders.RecallAsync(db, [.. items.Select(item => item.Id)], cancellationToken);
    }

    private async Task CloseAsync(JobbsparDbContext db, Track track, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        track.Status = TrackStatus.Closed;
        track.ClosedAt = now;
        await EndAsync(db, track, itemCode: null, actor, cancellationToken);
        db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.TrackClosed, track.Id, now));
    }

    private TrackGate NewGate(Track track, ReachGate reach)
    {
        var now = clock.GetUtcNow();
        return new TrackGate
        {
            Id = Guid.CreateVersion7(now),
            TrackId = track.Id,
            Gate = reach.Gate,
            BookmarkId = reach.BookmarkId,
            ReachedAt = now,
        };
    }
}
