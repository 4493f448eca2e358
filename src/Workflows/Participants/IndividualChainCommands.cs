using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers.Places;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// A participant's own chain: a copy of the track's that may be adapted (REKR-08, GENO-10, GENO-15). Each method is one transaction (D2). All throw
/// <see cref="AccessDeniedException"/> where the participant or the step does not exist, or is not the actor's.
/// </summary>
public sealed class IndividualChainCommands(Transactions transactions, ParticipantHands hands, ParticipantMilestones milestones, InterventionPlaces places, DueDates dueDates, PeriodTasks periods, TasksOnNewVersion tasks, WorkingDayCalendar calendar, TimeProvider clock)
{
    private const int LongestTitle = 120;

    /// <summary>Plans several steps at once, such as the steps of the track's chain; all or none.</summary>
    /// <returns>Their ids in order. Fields of refusals begin with the step's place where there are several, e.g. <c>steg[1].slut</c>.</returns>
    public Task<Decision<IReadOnlyList<Guid>>> PlanAsync(Actor actor, Guid participantId, IReadOnlyList<StepPlan> plans, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) => await PlanAsync(await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token), plans, token),
            cancellationToken);

    /// <summary>Copies steps of the track's chain that is in force; those that the participant has got already are left as they are.</summary>
    /// <param name="actor">Coordinator.</param>
    /// <param name="participantId">Participant.</param>
    /// <param name="origins">The steps, by the ids that they keep through all versions of the chain.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Ids of the copies in order.</returns>
    public Task<Decision<IReadOnlyList<Guid>>> CopyAsync(Actor actor, Guid participantId, IReadOnlyCollection<Guid> origins, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var known = await ChainSteps.OfAsync(unit.Db, participantId, token);
                var wanted = origins.Where(origin => !known.Exists(step => step.InterventionId == origin)).ToList();
                var plans = await ChainOfTrack.PlansAsync(unit.Db, hand.Participant.TrackId, wanted, await HostsAsync(hand, token), token);
                return SomeStepIsChosen.Check(plans.Count) is { } refusal ? Decision<IReadOnlyList<Guid>>.Refuse(refusal) : await PlanAsync(hand, plans, token);
            },
            cancellationToken);

    /// <summary>Moves, shortens or lengthens a step that has not ended.</summary>
    /// <param name="actor">Coordinator.</param>
    /// <param name="stepId">Step.</param>
    /// <param name="start">First local date.</param>
    /// <param name="end">Last local date.</param>
    /// <param name="hoursPerWeek">Hours a week.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version of the step that the change builds on; null where nothing was shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> ReplanAsync(Actor actor, Guid stepId, DateOnly start, DateOnly end, decimal hoursPerWeek, ChainChangeReason? reason, int? version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, step, steps) = await TakeStepAsync(unit, actor, stepId, token);
                var before = (step.PlannedStart, step.PlannedEnd, step.HoursPerWeek);
                var refusals = new List<Refusal>(Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.Step, version, step.Version),
                    StepHasNotEnded.Check(step),
                    LastDayIsNotBeforeTheFirst.Check("slut", start, end),
                    start == before.PlannedStart ? null : PlannedDatesAreWithinReach.Check("start", start, hands.Today),
                    end == before.PlannedEnd ? null : PlannedDatesAreWithinReach.Check("slut", end, hands.Today),
                    HoursFitIntoAWeek.Check(step.Occupying, hoursPerWeek),
                    ChangedStepHasAReason.Check(reason)));
                (step.PlannedStart, step.PlannedEnd, step.HoursPerWeek) = (start, end, hoursPerWeek);
                refusals.AddRange(Refusals.Among(ExclusiveStepsDoNotOverlap.Check(step, steps)));
                if (start < before.PlannedStart || end > before.PlannedEnd)
                {
                    refusals.AddRange(await CheckPlacesAsync(hand, [(step.WorkplaceId, step.ActualStart ?? start, end)], token));
                }

                if (refusals.Count > 0)
                {
                    // The row is followed: what was refused must not be saved with the transaction.
                    (step.PlannedStart, step.PlannedEnd, step.HoursPerWeek) = before;
                    return Decision<Guid>.Refuse(refusals);
                }

                step.ChangeReason = reason;
                await UndecideAsync(hand, token);
                await TransitionsFollowAsync(hand, step, token);
                ParticipantAudit.Changed(hand, AuditAction.StepPlanned, clock.GetUtcNow());
                return Decision<Guid>.Accept(stepId);
            },
            cancellationToken);

    /// <summary>Says where a step that has not ended is given, and who answers for it; what is left out is nowhere and nobody.</summary>
    /// <param name="actor">Coordinator.</param>
    /// <param name="stepId">Step.</param>
    /// <param name="workplaceId">Where.</param>
    /// <param name="responsibleContactId">Who.</param>
    /// <param name="version">The version of the step that the change builds on; null where nothing was shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> HostAsync(Actor actor, Guid stepId, Guid? workplaceId, Guid? responsibleContactId, int? version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, step, _) = await TakeStepAsync(unit, actor, stepId, token);
                var hosts = await HostsAsync(hand, token);
                IReadOnlyList<Refusal> refusals =
                [
                    .. Refusals.Among(TrackIsUnderway.Check(hand.Track.Track), ContentWasNotChangedMeanwhile.Check(ReplacedContent.Step, version, step.Version), StepHasNotEnded.Check(step)),
                    .. hosts.Check(workplaceId, responsibleContactId, step.WorkplaceId, step.ResponsibleContactId),
                    .. workplaceId == step.WorkplaceId ? [] : await CheckPlacesAsync(hand, [(hosts.PartOf(workplaceId) is null ? null : workplaceId, step.ActualStart ?? step.PlannedStart, step.PlannedEnd)], token),
                ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                step.TrackEmployerId = workplaceId is null ? step.TrackEmployerId : hosts.PartOf(workplaceId) ?? step.TrackEmployerId;
                (step.WorkplaceId, step.ResponsibleContactId) = (workplaceId, responsibleContactId);
                ParticipantAudit.Changed(hand, AuditAction.StepPlanned, clock.GetUtcNow());
                return Decision<Guid>.Accept(stepId);
            },
            cancellationToken);

    /// <summary>Moves a step along its path, with what the new status rests on.</summary>
    public Task<Decision<Guid>> MoveAsync(Actor actor, StepChange change, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, step, steps) = await TakeStepAsync(unit, actor, change.StepId, token);
                var (start, end) = (change.ActualStart ?? step.ActualStart, change.ActualEnd ?? step.ActualEnd);
                var refusals = new List<Refusal>(Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.Step, change.Version, step.Version),
                    StepStatusFollowsThePath.Check(step.Status, change.Status),
                    ConfirmationHasASource.Check(change),
                    ReferenceSaysNothingOfThePerson.Check("beslutsnummer", change.DecisionReference),
                    HappenedOnOrBeforeToday.Check("beslutsdatum", change.DecisionDate, hands.Today),
                    AttendanceIsAPercentage.Check(change.AttendancePercent),
                    change.Status is ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited ? ChangedStepHasAReason.Check(change.Reason) : null,
                    change.Status is ParticipantInterventionStatus.Ongoing ? StepBeginsForAnAcceptedParticipant.Check(hand.Participant) : null));
                if (change.DecisionOwnerContactId is { } owner)
                {
                    var hosts = await HostsAsync(hand, token);
                    refusals.AddRange(Refusals.Among(DecisionIsOwnedByAContactOfTheTrack.Check(hosts.Contacts.Any(row => row.Id == owner))));
                }

                refusals.AddRange(StepEndsOnADay.Check(change.Status, start, end, hands.Today));
                if (change.Status is ParticipantInterventionStatus.Ongoing && step.Status is ParticipantInterventionStatus.Confirmed)
                {
                    var transitions = await unit.Db.Transitions.Where(row => row.ToInterventionId == step.Id).ToListAsync(token);
                    refusals.AddRange(Refusals.Among(TransitionIntoTheStepIsSecured.Check(transitions)));
                }

                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                if (await PlaceAsync(unit, step, change.Status, token) is { } full)
                {
                    return Decision<Guid>.Refuse(full);
                }

                var from = step.Status;
                Apply(step, change, start, end);
                await TransitionsFollowAsync(hand, step, token);
                if (change.Status is ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited)
                {
                    await UndecideAsync(hand, token);
                }

                ParticipantAudit.Changed(hand, AuditAction.StepMoved, clock.GetUtcNow(), ("stepfrom", from.Code()), ("stepto", change.Status.Code()));
                if (change.Status is ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted)
                {
                    await periods.FollowAsync(hand.Track, hand.Participant.Id, token);
                }

                // Her first intervention begins: the participant is active from that day.
                var begins = change.Status is ParticipantInterventionStatus.Ongoing && hand.Participant.Status is ParticipantStatus.Accepted;
                return begins && await milestones.MoveAsync(hand, ParticipantStatus.Active, start!.Value, token) is { } refusal
                    ? Decision<Guid>.Refuse(refusal)
                    : Decision<Guid>.Accept(change.StepId);
            },
            cancellationToken);

    /// <summary>Records attendance so far, and that there was a sign of it today.</summary>
    public Task<Decision<Guid>> RecordAttendanceAsync(Actor actor, Guid stepId, int percent, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, step, _) = await TakeStepAsync(unit, actor, stepId, token);
                var refusals = Refusals.Among(TrackIsUnderway.Check(hand.Track.Track), AttendanceIsAPercentage.Check(percent), StepHasBegun.Check(step));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                (step.AttendancePercent, step.LastSignalOn) = (percent, hands.Today);
                ParticipantAudit.Changed(hand, AuditAction.StepMoved, clock.GetUtcNow(), ("stepfrom", step.Status.Code()), ("stepto", step.Status.Code()));
                return Decision<Guid>.Accept(stepId);
            },
            cancellationToken);

    /// <summary>Decides the individual chain, and records that the participant was informed (REKR-08).</summary>
    public Task<Decision<Guid>> DecideAsync(Actor actor, Guid participantId, DateOnly decidedOn, DateOnly? informedOn, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, token);
                var steps = await ChainSteps.OfAsync(unit.Db, participantId, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track.Track),
                    ChainHasSteps.Check(steps),
                    HappenedOnOrBeforeToday.Check("beslutad", decidedOn, hands.Today),
                    HappenedOnOrBeforeToday.Check("informerad", informedOn, hands.Today),
                    LastDayIsNotBeforeTheFirst.Check("informerad", decidedOn, informedOn));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var participant = hand.Participant;
                (participant.ChainDecidedOn, participant.ChainInformedOn) = (decidedOn, informedOn);
                participant.AdaptationDecidedOn ??= decidedOn;
                participant.PlannedStart = steps.Where(ChainHasSteps.Counts).Min(step => step.PlannedStart);
                participant.PlannedEnd = steps.Where(ChainHasSteps.Counts).Max(step => step.PlannedEnd);
                ParticipantAudit.Changed(hand, AuditAction.ChainDecided, clock.GetUtcNow());
                await periods.FollowAsync(hand.Track, participantId, token);
                return Decision<Guid>.Accept(participantId);
            },
            cancellationToken);

    private async Task<Decision<IReadOnlyList<Guid>>> PlanAsync(ParticipantInHand hand, IReadOnlyList<StepPlan> plans, CancellationToken cancellationToken)
    {
        var known = await ChainSteps.OfAsync(hand.Db, hand.Participant.Id, cancellationToken);
        var hosts = await HostsAsync(hand, cancellationToken);
        var refusals = new List<Refusal>(Refusals.Among(TrackIsUnderway.Check(hand.Track.Track)));
        var added = new List<ParticipantIntervention>();
        var wanted = plans.Where(plan => plan.InterventionId is null || !known.Exists(step => step.InterventionId == plan.InterventionId)).ToList();
        var full = await WorkplacePlaces.CheckPlacementAsync(hand.Db, hand.Participant, [.. wanted.Select(plan => (hosts.PartOf(plan.WorkplaceId) is null ? null : plan.WorkplaceId, plan.PlannedStart, plan.PlannedEnd))], hands.Today, cancellationToken);
        foreach (var plan in wanted)
        {
            var whole = plan.PartOfIntervention is { } origin ? added.Concat(known).FirstOrDefault(other => other.InterventionId == origin)?.Id : null;
            var placed = plan with { PartOfId = plan.PartOfId ?? whole };
            var step = Step(hand.Participant, placed, hosts);
            IReadOnlyList<Refusal> found = [.. Check(placed, step, [.. known, .. added], hands.Today), .. hosts.Check(plan.WorkplaceId, plan.ResponsibleContactId), .. Refusals.Among(full[added.Count])];
            refusals.AddRange(plans.Count == 1 ? found : found.Select(refusal => refusal with { Field = $"steg[{added.Count}].{refusal.Field}" }));
            added.Add(step);
        }

        if (refusals.Count > 0)
        {
            return Decision<IReadOnlyList<Guid>>.Refuse(refusals);
        }

        hand.Db.ParticipantInterventions.AddRange(added);
        await UndecideAsync(hand, cancellationToken);
        ParticipantAudit.Changed(hand, plans.Count > 1 ? AuditAction.ChainCopied : AuditAction.StepPlanned, clock.GetUtcNow());
        return Decision<IReadOnlyList<Guid>>.Accept([.. added.Select(step => step.Id)]);
    }

    /// <summary>A step of the track's chain takes its place when it is confirmed, and gives it back when it does not come about or is broken off.</summary>
    private async Task<Refusal?> PlaceAsync(UnitOfWork unit, ParticipantIntervention step, ParticipantInterventionStatus to, CancellationToken cancellationToken)
    {
        if (step.InterventionId is not { } origin)
        {
            return null;
        }

        if (to is ParticipantInterventionStatus.Confirmed)
        {
            return await places.TakeAsync(unit, origin, cancellationToken);
        }

        var hadPlace = step.Status is ParticipantInterventionStatus.Confirmed or ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused;
        if (hadPlace && to is ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited or ParticipantInterventionStatus.Interrupted)
        {
            await places.ReleaseAsync(unit, origin, cancellationToken);
        }

        return null;
    }

    private static void Apply(ParticipantIntervention step, StepChange change, DateOnly? start, DateOnly? end)
    {
        step.Status = change.Status;
        switch (change.Status)
        {
            case ParticipantInterventionStatus.Confirmed:
                step.DecisionReference = change.DecisionReference?.Trim() is { Length: > 0 } reference ? reference : null;
                (step.DecisionDate, step.ConfirmedBy, step.ConfirmedOn) = (change.DecisionDate, change.ConfirmedBy, change.DecisionDate);
                step.DecisionOwnerContactId = change.DecisionOwnerContactId;
                break;
            case ParticipantInterventionStatus.Ongoing:
                step.ActualStart ??= start;
                step.LastSignalOn = step.LastSignalOn > start ? step.LastSignalOn : start;
                break;
            case ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted:
                (step.ActualStart, step.ActualEnd) = (start, end);
                break;
        }

        step.ChangeReason = change.Reason ?? step.ChangeReason;
        step.AttendancePercent = change.AttendancePercent ?? step.AttendancePercent;
    }

    private static ParticipantIntervention Step(Participant participant, StepPlan plan, StepHosts hosts) => new()
    {
        Id = Guid.CreateVersion7(),
        TrackId = participant.TrackId,
        ParticipantId = participant.Id,
        InterventionId = plan.InterventionId,
        CatalogueItemId = plan.CatalogueItemId,
        Type = plan.Type,
        Title = plan.Title.Trim(),
        Occupying = plan.Occupying,
        Exclusive = plan.Exclusive,
        CombinableWith = plan.CombinableWith,
        PartOfId = plan.PartOfId,
        PlannedStart = plan.PlannedStart,
        PlannedEnd = plan.PlannedEnd,
        HoursPerWeek = plan.HoursPerWeek,
        Status = ParticipantInterventionStatus.Planned,
        ChangeReason = plan.Reason,
        ResponsibleContactId = plan.ResponsibleContactId,
        TrackEmployerId = plan.TrackEmployerId ?? hosts.PartOf(plan.WorkplaceId) ?? participant.TrackEmployerId,
        WorkplaceId = plan.WorkplaceId,
    };

    private static IReadOnlyList<Refusal> Check(StepPlan plan, ParticipantIntervention step, IReadOnlyList<ParticipantIntervention> others, DateOnly today) =>
        Refusals.Among(
            TextIsWritten.Check("rubrik", plan.Title),
            plan.Title.Trim().Length > LongestTitle ? new Refusal { Rule = nameof(TextIsNotTooLong), Field = "rubrik", Arguments = [Written.Number(LongestTitle)] } : null,
            LastDayIsNotBeforeTheFirst.Check("slut", plan.PlannedStart, plan.PlannedEnd),
            PlannedDatesAreWithinReach.Check("start", plan.PlannedStart, today),
            PlannedDatesAreWithinReach.Check("slut", plan.PlannedEnd, today),
            HoursFitIntoAWeek.Check(plan.Occupying, plan.HoursPerWeek),
            plan.InterventionId is null ? ChangedStepHasAReason.Check(plan.Reason) : null,
            plan.PartOfId is { } part && !others.Any(other => other.Id == part) ? new Refusal { Rule = "StepIsPartOfTheChain", Field = "delAv" } : null,
            ExclusiveStepsDoNotOverlap.Check(step, others));

    /// <summary>What the transitions from and to it say of its dates, and the tasks that are reckoned from them.</summary>
    private async Task TransitionsFollowAsync(ParticipantInHand hand, ParticipantIntervention step, CancellationToken cancellationToken)
    {
        if (await TransitionDates.FollowAsync(hand.Db, step, calendar, hands.Today, cancellationToken))
        {
            await dueDates.FollowAsync(hand.Db, hand.Track.Track, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Refusal>> CheckPlacesAsync(ParticipantInHand hand, IReadOnlyList<(Guid? WorkplaceId, DateOnly From, DateOnly To)> stays, CancellationToken cancellationToken) =>
        [.. (await WorkplacePlaces.CheckPlacementAsync(hand.Db, hand.Participant, stays, hands.Today, cancellationToken)).OfType<Refusal>()];

    private Task<StepHosts> HostsAsync(ParticipantInHand hand, CancellationToken cancellationToken) => StepHosts.ReadAsync(hand.Db, hand.Track.Track.Id, hands.Today, cancellationToken);

    /// <summary>A chain that was changed is to be decided anew, and the participant to be told (REKR-08).</summary>
    private async Task UndecideAsync(ParticipantInHand hand, CancellationToken cancellationToken)
    {
        var wasDecided = hand.Participant.ChainDecidedOn is not null;
        (hand.Participant.ChainDecidedOn, hand.Participant.ChainInformedOn) = (null, null);
        if (wasDecided)
        {
            await tasks.FollowAsync(hand.Track, new NewVersion(VersionedBasis.IndividualChain, hand.Participant.Id, Written.Date(hands.Today)) { Told = IndividualPlan.Chain }, cancellationToken);
        }
    }

    private async Task<(ParticipantInHand Hand, ParticipantIntervention Step, List<ParticipantIntervention> All)> TakeStepAsync(UnitOfWork unit, Actor actor, Guid stepId, CancellationToken cancellationToken)
    {
        var participantId = await unit.Db.ParticipantInterventions.Where(row => row.Id == stepId).Select(row => (Guid?)row.ParticipantId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(nameof(AccessAction.ChangeParticipants));
        var hand = await hands.TakeAsync(unit, actor, participantId, AccessAction.ChangeParticipants, cancellationToken);
        var steps = await ChainSteps.OfAsync(unit.Db, participantId, cancellationToken);
        return (hand, steps.Single(row => row.Id == stepId), steps);
    }
}
