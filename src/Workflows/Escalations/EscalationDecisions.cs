using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Rules;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking;
using Jobbspar.Workflows.Tracks.Parking.Rules;
using Jobbspar.Workflows.Tracks.Rules;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Records decisions and sends them back to the coordinator.</summary>
public sealed class EscalationDecisions(EscalationLadder ladder, EscalationNotices notices, TaskFinish finish, TimeProvider clock)
{
    private const int LongestText = 2000;
    private const int LongestFunction = 200;

    /// <summary>Why a decision may not be recorded.</summary>
    /// <param name="track">Track.</param>
    /// <param name="escalation">Question.</param>
    /// <param name="decision">Decision as filled in.</param>
    /// <param name="meeting">Meeting at which it is made; null between meetings.</param>
    /// <param name="waived">The task that the question asks to have waived; null for other questions.</param>
    /// <param name="today">Local date.</param>
    internal static IReadOnlyList<Refusal> Check(Track track, Escalation escalation, NewDecision decision, SteeringMeeting? meeting, ChecklistItem? waived, DateOnly today) => Refusals.Among(
        EscalationIsOpen.Check(escalation),
        EscalationStandsAtItsDecider.Check(escalation),
        EscalationWasNotChangedMeanwhile.Check(escalation, decision.SeenVersion),
        DecisionIsOneOfTheTypes.Check(decision.Type),
        WhatIsHighestIsNotLifted.Check(escalation, decision.Type),
        TextFits.Check("beslut", decision.Text, LongestText),
        decision.Type is "UPPAT" ? null : TextFits.Check("ansvarig", decision.Owner, LongestFunction),
        decision.Type is "UPPAT" ? null : DecisionIsCarriedOutAfterItIsMade.Check(decision.DueOn, today),
        TextFits.Check("beslutsfattare", decision.DecidedByFunction, LongestFunction, isRequired: escalation.Level is EscalationLevel.HigherUp),
        WaiverIsStillNeeded.Check(decision.Type, waived),
        decision is { Type: "PAUS", DueOn: { } reviewOn } ? DateLiesAhead.Check("klartSenast", reviewOn, today) : null,
        decision.Type is "PAUS" ? TrackIsUnderway.Check(track) : null,
        MeetingIsKnown.Check(decision.MeetingId is null || meeting is not null),
        meeting is null ? null : MeetingIsStillOpen.Check(meeting));

    /// <summary>Records a decision that has been checked.</summary>
    /// <returns>Its id.</returns>
    internal async Task<Guid> RecordAsync(TrackInHand hand, Escalation escalation, NewDecision given, ChecklistItem? waived, CancellationToken cancellationToken)
    {
        await ladder.GoOnAsync(hand, escalation, cancellationToken);
        var now = clock.GetUtcNow();
        var decision = new SteeringDecision
        {
            Id = Guid.CreateVersion7(now),
            EscalationId = escalation.Id,
            TrackId = escalation.TrackId,
            MeetingId = given.MeetingId,
            Type = CodeTable<DecisionType>.Parse(given.Type),
            Text = given.Text.Trim(),
            Owner = string.IsNullOrWhiteSpace(given.Owner) ? "" : given.Owner.Trim(),
            DueOn = given.DueOn ?? SwedishTime.DateOf(now),
            Level = escalation.Level,
            DecidedByFunction = escalation.Level is EscalationLevel.HigherUp ? given.DecidedByFunction.Trim() : null,
            DecidedAt = now,
            DecidedBy = hand.Actor.UserId,
        };
        hand.Db.SteeringDecisions.Add(decision);
        hand.Db.Tell(escalation, hand.Actor, EscalationEntryKind.Decided, now, decision.Text, given.MeetingId);
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(
            hand.Actor,
            AuditAction.EscalationDecided,
            hand.Track.Id,
            now,
            ("escalation", escalation.Id.ToString()),
            ("cause", escalation.Cause.Code()),
            ("decision", decision.Type.Code())));
        if (decision.Type is DecisionType.WaiveGateItem && waived is not null)
        {
            await finish.FinishAsync(hand, waived, ChecklistStatus.Waived, decision.Text, AuditAction.TaskWaived, cancellationToken);
        }

        if (decision.Type is DecisionType.HigherUp)
        {
            // Nothing to carry out: the answer comes from above.
            decision.CarriedOutAt = now;
            await ladder.AnswerAsync(hand, escalation, EscalationStimulus.Lifted, cancellationToken);
            return decision.Id;
        }

        EscalationLadder.Close(escalation, EscalationStatus.Decided, now);
        await hand.Db.SaveChangesAsync(cancellationToken);
        await notices.WithdrawAsync(hand.Db, escalation, cancellationToken);
        await notices.AnswerAsync(hand.Db, escalation, now, cancellationToken);
        if (decision.Type is DecisionType.Pause)
        {
            // Carried out here and now: there is nothing for the coordinator to do until the day of the review.
            decision.CarriedOutAt = now;
            hand.Db.Tell(escalation, hand.Actor, EscalationEntryKind.CarriedOut, now);
            await ladder.AnswerAsync(hand, escalation, EscalationStimulus.Ended, cancellationToken);
            ParkingCommands.Park(hand, decision.Text, decision.DueOn, now);
            return decision.Id;
        }

        await ladder.AnswerAsync(hand, escalation, EscalationStimulus.Decided, cancellationToken);
        return decision.Id;
    }
}
