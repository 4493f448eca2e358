using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Http;
using Jobbspar.Engine.Primitives;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Requests;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Carries out what a burst of a track's workflow wants done, in the transaction of the command that caused it.</summary>
public sealed class TrackEffects(ChecklistCatalogue catalogue, DueDates dueDates, ReminderPlan reminders, EscalationEffects escalations, PreparedWorkplaces workplaces, NewRoundQuestion newRound, TimeProvider clock)
{
    /// <summary>Applies effects in order, each to the track of the instance that emitted it (docs/adr/0008).</summary>
    /// <param name="db">Rows of the command's transaction.</param>
    /// <param name="effects">What is left for the domain.</param>
    /// <param name="own">Track of the command; null where the clock is the cause.</param>
    /// <param name="actor">Who changes the command's own track. What follows in other tracks is the system's doing.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The tasks that were opened in the command's own track.</returns>
    /// <exception cref="NotSupportedException">An activity emitted an effect that nobody carries out.</exception>
    /// <exception cref="EffectWithoutTrackException">An activity that needs a track was reached outside of one.</exception>
    public async Task<IReadOnlyList<ChecklistItem>> ApplyAsync(
        JobbsparDbContext db,
        IReadOnlyList<InstanceEffect> effects,
        Track? own,
        Actor actor,
        CancellationToken cancellationToken)
    {
        var tracks = await TracksOfInstances.OfEffectsAsync(db, effects, own, cancellationToken);
        var plans = new Dictionary<Guid, Dictionary<Guid, IndividualPlan>>();
        var ended = new EndedTasks(db, reminders, clock);
        var opened = new List<ChecklistItem>();
        foreach (var (instanceId, effect) in effects)
        {
            if (effect is LineWritten or TaskRequested)
            {
                // A line is meant for whoever tries the definition on the command line; a task is resumed by whoever does it.
                continue;
            }

            if (effect is HttpRequestWanted request)
            {
                db.HttpRequests.Add(HttpRequests.RowOf(request, clock.GetUtcNow()));
                continue;
            }

            if (await tracks.FindAsync(instanceId, cancellationToken) is not { } track)
            {
                if (effect is BookmarkCancelled)
                {
                    continue;
                }

                throw new EffectWithoutTrackException(instanceId, effect.GetType().Name);
            }

            var isOwn = ReferenceEquals(track, own);
            var doer = isOwn ? actor : Actor.System;
            if (EndedBy(effect, track) is { } which)
            {
                ended.Add(track, which, doer);
                continue;
            }

            // Many tasks that end in one burst are read together; what follows them sees them ended.
            await ended.FlushAsync(cancellationToken);
            if (effect is OpenChecklistItem && !plans.ContainsKey(track.Id) && instanceId != track.Id)
            {
                await db.SaveChangesAsync(cancellationToken);
                plans[track.Id] = await IndividualPlan.ReadAsync(db, track.Id, cancellationToken);
            }

            if (await ApplyAsync(db, track, instanceId, effect, plans.GetValueOrDefault(track.Id), doer, cancellationToken) is { } item && isOwn)
            {
                opened.Add(item);
            }
        }

        await ended.FlushAsync(cancellationToken);
        return opened;
    }

    /// <summary>Which tasks of the track an effect ends; null where it ends none.</summary>
    private static Func<ChecklistItem, bool>? EndedBy(IEffect effect, Track track)
    {
        switch (effect)
        {
            case EndChecklistItem end:
                IReadOnlyList<Guid> subjects = end.IsOfTrack ? [track.Id] : end.SubjectIds;
                return item => string.Equals(item.ItemCode, end.ItemCode, StringComparison.Ordinal) && subjects.Contains(item.SubjectId);
            case BookmarkCancelled { Kind: TaskStimulus.TaskKind } cancelled:
                return item => item.BookmarkId == cancelled.BookmarkId;
            default:
                return null;
        }
    }

    private async Task<ChecklistItem?> ApplyAsync(
        JobbsparDbContext db,
        Track track,
        Guid instanceId,
        IEffect effect,
        Dictionary<Guid, IndividualPlan>? plans,
        Actor actor,
        CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case EnterPhase enter:
                await EnterAsync(db, track, enter.Phase, actor, cancellationToken);
                break;
            case OpenChecklistItem open:
                return await OpenAsync(db, track, instanceId, open.IsOfTrack ? open with { SubjectId = track.Id } : open, plans, cancellationToken);
            case RebindChecklistItem rebind:
                await RebindAsync(db, track, instanceId, rebind.IsOfTrack ? rebind with { SubjectId = track.Id } : rebind, cancellationToken);
                break;
            case BookmarkCancelled:
                break;
            case ReachGate reach:
                db.TrackGates.Add(NewGate(track, reach));
                break;
            case ReachEscalationLevel reach:
                await escalations.ReachAsync(db, track, instanceId, reach, actor, cancellationToken);
                break;
            case OpenDecisionTask open:
                return await escalations.OpenTaskAsync(db, track, instanceId, open, cancellationToken);
            case DecisionCarriedOut:
                await escalations.CarryOutAsync(db, instanceId, actor, cancellationToken);
                break;
            case CloseTrack:
                await CloseAsync(db, track, actor, cancellationToken);
                break;
            default:
                throw new NotSupportedException($"Nobody carries out the effect {effect.GetType().Name}.");
        }

        return null;
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
        if (phase is Phase.Closure)
        {
            var intake = new EndedTasks(db, reminders, clock);
            intake.Add(track, item => item.Status is ChecklistStatus.Reopened && IntakeCommands.Items.Contains(item.ItemCode, StringComparer.Ordinal), actor);
            await intake.FlushAsync(cancellationToken);
        }

        if (phase is Phase.Implementation)
        {
            await newRound.FollowAsync(db, track, cancellationToken);
        }

        if (phase is Phase.Recruitment && track.RecruitmentStartedOn is null)
        {
            track.RecruitmentStartedOn = SwedishTime.DateOf(now);
            await dueDates.FollowAsync(db, track, cancellationToken);
        }
    }

    private async Task<ChecklistItem> OpenAsync(
        JobbsparDbContext db,
        Track track,
        Guid instanceId,
        OpenChecklistItem open,
        Dictionary<Guid, IndividualPlan>? plans,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var earlier = IsOfWhoCameBack(instanceId, track, open.SubjectId) ? await TimesOf(db, track, open.ItemCode, open.SubjectId).FirstOrDefaultAsync(cancellationToken) : null;
        var previousDue = earlier is not null && open.Occurrence > 1 ? earlier.DueOn : await PreviousDueAsync(db, track, open, cancellationToken);
        var item = new ChecklistItem
        {
            Id = Guid.CreateVersion7(now),
            TrackId = track.Id,
            ItemCode = open.ItemCode,
            Phase = open.Phase,
            SubjectId = open.SubjectId,
            Occurrence = earlier is null ? open.Occurrence : earlier.Occurrence + 1,
            Status = ChecklistStatus.NotStarted,
            DueOn = previousDue is { } previous && open.Every is { } every
                ? dueDates.Next(track, previous, every, SwedishTime.DateOf(now))
                : dueDates.First(track, await PeriodAsync(db, track, open, cancellationToken) ?? plans?.GetValueOrDefault(open.SubjectId), open.Due, open.Every, SwedishTime.DateOf(now)),
            DueRule = (previousDue is null || open.Every is null) && open.Due is { Anchor: not DueAnchor.Opened } ? open.Due.ToString() : null,
            ResponsibleRole = open.ResponsibleRole,
            ReminderPolicy = open.ReminderPolicy,
            Gate = open.SubjectId == track.Id && ParticipantGate.All.Contains(open.Gate, StringComparer.Ordinal) ? catalogue[open.ItemCode].TrackGate : open.Gate,
            GateStrength = open.ItemCode is PreparedWorkplaces.Item && open.SubjectId != track.Id ? await workplaces.StrengthAsync(db, track, open.SubjectId, open.GateStrength, cancellationToken) : open.GateStrength,
            BookmarkId = open.BookmarkId,
            ActivityId = open.ActivityId,
            OpenedAt = now,
        };
        if (item.ItemCode is NewRoundQuestion.Item)
        {
            // From here on the task asks.
            await newRound.AnsweredAsync(db, track.Id, cancellationToken);
        }

        item.DueOn = await dueDates.AtOpeningAsync(db, track, item, cancellationToken);
        db.ChecklistItems.Add(item);
        await reminders.PromiseAsync(db, item, cancellationToken);
        return item;
    }

    private static async Task<IndividualPlan?> PeriodAsync(JobbsparDbContext db, Track track, OpenChecklistItem open, CancellationToken cancellationToken) =>
        LearningPeriods.Items.Contains(open.ItemCode, StringComparer.Ordinal)
            ? (await LearningPeriods.ReadAsync(db, track.Id, open.SubjectId, cancellationToken)).PlanOf(open.ItemCode, open.SubjectId)
            : null;

    private async Task<DateOnly?> PreviousDueAsync(JobbsparDbContext db, Track track, OpenChecklistItem open, CancellationToken cancellationToken) =>
        open.Occurrence == 1
            ? null
            : await db.ChecklistItems
                .Where(item => item.TrackId == track.Id && item.ItemCode == open.ItemCode && item.SubjectId == open.SubjectId && item.Occurrence == open.Occurrence - 1)
                .Select(item => item.DueOn)
                .SingleOrDefaultAsync(cancellationToken);

    /// <summary>True in the second or a later workflow of a member: her tasks are counted on from those of the earlier ones, which stand as they ended.</summary>
    private static bool IsOfWhoCameBack(Guid instanceId, Track track, Guid subjectId) => subjectId != track.Id && instanceId != track.Id && instanceId != subjectId;

    private static IQueryable<ChecklistItem> TimesOf(JobbsparDbContext db, Track track, string itemCode, Guid subjectId) =>
        db.ChecklistItems.Where(item => item.TrackId == track.Id && item.ItemCode == itemCode && item.SubjectId == subjectId).OrderByDescending(item => item.Occurrence);

    private static async Task RebindAsync(JobbsparDbContext db, Track track, Guid instanceId, RebindChecklistItem rebind, CancellationToken cancellationToken)
    {
        if (IsOfWhoCameBack(instanceId, track, rebind.SubjectId))
        {
            (await TimesOf(db, track, rebind.ItemCode, rebind.SubjectId).FirstAsync(cancellationToken)).BookmarkId = rebind.BookmarkId;
            return;
        }

        var item = await db.ChecklistItems.SingleAsync(
            row => row.TrackId == track.Id && row.ItemCode == rebind.ItemCode && row.SubjectId == rebind.SubjectId && row.Occurrence == rebind.Occurrence,
            cancellationToken);
        item.BookmarkId = rebind.BookmarkId;
    }

    private async Task CloseAsync(JobbsparDbContext db, Track track, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        track.Status = TrackStatus.Closed;
        track.ClosedAt = now;
        var ended = new EndedTasks(db, reminders, clock);
        ended.Add(track, item => !catalogue[item.ItemCode].OutlivesTrack, actor);
        await ended.FlushAsync(cancellationToken);
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
