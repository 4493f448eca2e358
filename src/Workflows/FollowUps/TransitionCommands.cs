using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Plans participants' transitions and registers what secures them (GENO-04). Each method is one transaction (D2).</summary>
public sealed class TransitionCommands(TrackWork work, ParticipantSteps steps, TaskFinish finish, DueDates dueDates, WorkingDayCalendar calendar, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>Registers a transition of a participant.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> RegisterAsync(Actor actor, Guid trackId, Guid participantId, TransitionContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var participant = await SeenParticipants.FindAsync(hand, participantId, token);
                var chain = await ChainAsync(hand, participantId, token);
                var content = WithDatesOf(chain, given);
                var refusals = Refusals.Among([ParticipantTakesPart.Check(participant), .. Check(content, chain, today)]);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var id = await AddAsync(hand, participantId, content, token);
                await dueDates.FollowAsync(hand.Db, hand.Track, token);
                return Decision<Guid>.Accept(id);
            },
            cancellationToken);
    }

    /// <summary>
    /// Registers every transition that participants' own chains show and nobody has registered. Who asks once more gets what has come since,
    /// and nothing twice.
    /// </summary>
    /// <returns>The ids of what was registered; empty where nothing is proposed.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<IReadOnlyList<Guid>>> TakeProposalsAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var seen = await SeenParticipants.Of(hand.Db, actor, trackId).Select(row => row.Id).ToListAsync(token);
                var ids = new List<Guid>();
                foreach (var (participantId, from, to) in await TransitionProposals.OfAsync(hand.Db, trackId, seen, token))
                {
                    var step = (TransitionProposals.StepOf(from), TransitionProposals.StepOf(to));
                    var content = new TransitionContent
                    {
                        FromInterventionId = from.Id,
                        Target = TransitionTarget.Intervention,
                        ToInterventionId = to.Id,
                        FromEndsOn = step.Item1.EndsOn,
                        ToStartsOn = step.Item2.StartsOn,
                        NextConfirmedOn = to.ConfirmedOn <= today ? to.ConfirmedOn : null,
                    };
                    ids.Add(await AddAsync(hand, participantId, content, token));
                }

                await dueDates.FollowAsync(hand.Db, hand.Track, token);
                return Decision<IReadOnlyList<Guid>>.Accept(ids);
            },
            cancellationToken);

    /// <summary>Changes what is known of a transition; whether it is secured follows.</summary>
    /// <exception cref="AccessDeniedException">The track or the transition does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> ChangeAsync(Actor actor, Guid trackId, Guid transitionId, int version, TransitionContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var row = await FindAsync(hand, transitionId, token);
                var chain = await ChainAsync(hand, row.ParticipantId, token);
                var content = WithDatesOf(chain, given);
                var refusals = Refusals.Among([RowWasNotChangedMeanwhile.Check(version, row.Version), TransitionIsNotEnded.Check(row.Status), .. Check(content, chain, today)]);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                Fill(row, content);
                Audit(hand, AuditAction.TransitionChanged, row);
                await dueDates.FollowAsync(hand.Db, hand.Track, token);
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Registers that the participant has gone over.</summary>
    /// <exception cref="AccessDeniedException">The track or the transition does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> MakeAsync(Actor actor, Guid trackId, Guid transitionId, CancellationToken cancellationToken) =>
        EndAsync(actor, trackId, transitionId, (row, today) => TransitionIsMadeWhenTheNextStepHasBegun.Check(row.ToStartsOn, today), TransitionStatus.Made, reason: null, cancellationToken);

    /// <summary>Registers that the transition did not come about.</summary>
    /// <exception cref="AccessDeniedException">The track or the transition does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> BreakAsync(Actor actor, Guid trackId, Guid transitionId, string? reason, CancellationToken cancellationToken) =>
        EndAsync(
            actor,
            trackId,
            transitionId,
            (_, _) => BrokenTransitionHasAReason.Check(reason) ?? ShortTextIsWritten.CheckOptional("skal", reason, LongestReason),
            TransitionStatus.Broken,
            reason,
            cancellationToken);

    /// <summary>Adds what was checked, and opens its task.</summary>
    private async Task<Guid> AddAsync(TrackInHand hand, Guid participantId, TransitionContent content, CancellationToken cancellationToken)
    {
        var row = new Transition
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            TrackId = hand.Track.Id,
            ParticipantId = participantId,
            Target = content.Target!.Value,
            FromEndsOn = content.FromEndsOn!.Value,
            Status = TransitionStatus.NotSecured,
            RegisteredBy = hand.Actor.UserId,
            RegisteredAt = clock.GetUtcNow(),
        };
        Fill(row, content);
        hand.Db.Transitions.Add(row);
        Audit(hand, AuditAction.TransitionRegistered, row);
        await hand.Db.SaveChangesAsync(cancellationToken);
        row.TaskId = (await steps.PlanTransitionAsync(hand, participantId, cancellationToken))?.Id;
        return row.Id;
    }

    private Task<Decision<Guid>> EndAsync(
        Actor actor,
        Guid trackId,
        Guid transitionId,
        Func<Transition, DateOnly, Refusal?> check,
        TransitionStatus status,
        string? reason,
        CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var row = await FindAsync(hand, transitionId, token);
                if ((TransitionIsNotEnded.Check(row.Status) ?? check(row, today)) is { } refusal)
                {
                    return Decision<Guid>.Refuse(refusal);
                }

                row.Status = status;
                row.BrokenReason = reason?.Trim();
                Audit(hand, AuditAction.TransitionChanged, row);
                if (status is TransitionStatus.Broken && await hand.Db.ChecklistItems.StillOpen().SingleOrDefaultAsync(task => task.Id == row.TaskId, token) is { } open)
                {
                    await finish.FinishAsync(hand, open, ChecklistStatus.NotApplicable, reason, AuditAction.TaskNotApplicable, token);
                }

                await dueDates.FollowAsync(hand.Db, hand.Track, token);
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);

    private static async Task<Transition> FindAsync(TrackInHand hand, Guid transitionId, CancellationToken cancellationToken) =>
        await hand.Db.Transitions
            .Where(row => row.Id == transitionId && row.TrackId == hand.Track.Id)
            .Where(row => SeenParticipants.Of(hand.Db, hand.Actor, hand.Track.Id).Any(participant => participant.Id == row.ParticipantId))
            .SingleOrDefaultAsync(cancellationToken)
        ?? throw new AccessDeniedException(nameof(AccessAction.RegisterFollowUp));

    private static Task<Dictionary<Guid, ParticipantIntervention>> ChainAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken) =>
        hand.Db.ParticipantInterventions.Where(row => row.ParticipantId == participantId && row.TrackId == hand.Track.Id).ToDictionaryAsync(row => row.Id, cancellationToken);

    private static TransitionContent WithDatesOf(Dictionary<Guid, ParticipantIntervention> chain, TransitionContent given) => given with
    {
        FromEndsOn = given.FromEndsOn ?? (given.FromInterventionId is { } from && chain.TryGetValue(from, out var ends) ? ends.ActualEnd ?? ends.PlannedEnd : null),
        ToStartsOn = given.ToStartsOn ?? (given.ToInterventionId is { } to && chain.TryGetValue(to, out var starts) ? starts.ActualStart ?? starts.PlannedStart : null),
    };

    private static Refusal?[] Check(TransitionContent given, Dictionary<Guid, ParticipantIntervention> chain, DateOnly today) =>
    [
        AnswerIsGiven.Check("mal", given.Target is not null),
        given.Target is { } target ? TransitionLeadsToItsTarget.Check(target, given.FromInterventionId, given.ToInterventionId, chain.Keys.ToHashSet()) : null,
        PlannedDatesAreWithinReach.Check("slutar", given.FromEndsOn, today) ?? TransitionDatesAreInOrder.Check(given.FromEndsOn, given.ToStartsOn),
        FactHasHappened.CheckOptional("bekraftad", given.NextConfirmedOn, today),
        FactHasHappened.CheckOptional("overlamnad", given.HandoverDoneOn, today),
        FactHasHappened.CheckOptional("deltagareInformerad", given.ParticipantInformedOn, today),
        FactHasHappened.CheckOptional("arbetsgivareInformerad", given.EmployerInformedOn, today),
    ];

    private void Fill(Transition row, TransitionContent given)
    {
        if (row.ToStartsOn is { } known && known != given.ToStartsOn)
        {
            // Told in the same breath counts, on whatever day that was.
            DateOnly?[] told =
            [
                given.ParticipantInformedOn == row.ParticipantInformedOn ? null : given.ParticipantInformedOn,
                given.EmployerInformedOn == row.EmployerInformedOn ? null : given.EmployerInformedOn,
            ];
            row.DatesChangedOn = told.Min() ?? SwedishTime.Today(clock);
        }

        row.FromInterventionId = given.FromInterventionId;
        row.Target = given.Target!.Value;
        row.ToInterventionId = given.ToInterventionId;
        row.FromEndsOn = given.FromEndsOn!.Value;
        row.ToStartsOn = given.ToStartsOn;
        row.NextConfirmedOn = given.NextConfirmedOn;
        row.HandoverDoneOn = given.HandoverDoneOn;
        row.ParticipantInformedOn = given.ParticipantInformedOn;
        row.EmployerInformedOn = given.EmployerInformedOn;
        row.GapWorkingDays = TransitionSecurity.GapOf(row.FromEndsOn, row.ToStartsOn, calendar);
        row.Status = TransitionSecurity.StatusOf(row);
    }

    private void Audit(TrackInHand hand, string action, Transition row) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), ("participant", row.ParticipantId.ToString()), ("transition", row.Id.ToString()), ("status", row.Status.Code())));
}
