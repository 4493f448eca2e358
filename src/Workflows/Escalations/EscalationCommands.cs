using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// What coordinators and steering groups do with questions on the ladder. Each method is one transaction (D2). All throw
/// <see cref="AccessDeniedException"/> where the question does not exist, or the actor may not do this.
/// </summary>
public sealed class EscalationCommands(Transactions transactions, AccessRights access, EscalationLadder ladder, EscalationNotices notices, EscalationDecisions decisions, TimeProvider clock)
{
    private const int LongestText = 2000;
    private const int LongestQuestion = 1000;

    /// <summary>Lifts a question of the coordinator's own to the steering group (GENO-07).</summary>
    /// <returns>The escalation's id.</returns>
    public async Task<Decision<Guid>> AskAsync(Actor actor, Guid trackId, NewQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        string[] options = [.. question.Options.Select(option => option.Trim()).Where(option => option.Length > 0)];
        var drawn = await ladder.FindAsync(cancellationToken);
        return await transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, AccessAction.RaiseEscalation, token);
                var refusals = Refusals.Among(
                    LadderIsPublished.Check(drawn),
                    TextFits.Check("fraga", question.Question, LongestQuestion),
                    QuestionHasOptions.Check(options),
                    TextFits.Check("rekommendation", question.Recommendation, LongestQuestion),
                    TextFits.Check("konsekvenser", question.Consequences, LongestText, isRequired: false));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.RaiseEscalation, hand.Scope);
                var raised = await ladder.RaiseAsync(hand, drawn!, EscalationCause.Question, question with { Options = options }, facts: null, token);
                return Decision<Guid>.Accept(raised.Id);
            },
            cancellationToken);
    }

    /// <summary>Somebody at the present level says that she has it.</summary>
    public Task<Decision<Guid>> AcknowledgeAsync(Actor actor, Guid escalationId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            escalationId,
            AccessAction.DecideEscalation,
            escalation => Refusals.Among(EscalationIsOpen.Check(escalation), AcknowledgedAboveTheCoordinators.Check(escalation), AcknowledgedOnlyOnce.Check(escalation)),
            async (hand, escalation, token) =>
            {
                var now = clock.GetUtcNow();
                (escalation.Status, escalation.AcknowledgedAt, escalation.AcknowledgedBy) = (EscalationStatus.Acknowledged, now, actor.UserId);
                hand.Db.Tell(escalation, actor, EscalationEntryKind.Acknowledged, now);
                await notices.StopAskingForAcknowledgementAsync(hand.Db, escalation, token);
                await notices.AnswerAsync(hand.Db, escalation, now, token);
                return Decision<Guid>.Accept(escalation.Id);
            },
            cancellationToken);

    /// <summary>Asks the coordinator for more before deciding. The deadline stands.</summary>
    public Task<Decision<Guid>> AskForMoreAsync(Actor actor, Guid escalationId, string text, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            escalationId,
            AccessAction.DecideEscalation,
            escalation => Refusals.Among(EscalationIsOpen.Check(escalation), TextFits.Check("komplettering", text, LongestText)),
            async (hand, escalation, token) =>
            {
                var now = clock.GetUtcNow();
                hand.Db.Tell(escalation, actor, EscalationEntryKind.MoreAskedFor, now, text);
                await notices.AnswerAsync(hand.Db, escalation, now, token);
                return Decision<Guid>.Accept(escalation.Id);
            },
            cancellationToken);

    /// <summary>The coordinator adds what was asked for, or a new fact.</summary>
    public Task<Decision<Guid>> AddAsync(Actor actor, Guid escalationId, string text, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            escalationId,
            AccessAction.RaiseEscalation,
            escalation => Refusals.Among(EscalationIsOpen.Check(escalation), TextFits.Check("uppgift", text, LongestText)),
            async (hand, escalation, token) =>
            {
                var now = clock.GetUtcNow();
                hand.Db.Tell(escalation, actor, EscalationEntryKind.Answered, now, text);
                await notices.ReplyAsync(hand.Db, hand.Track, escalation, now, token);
                return Decision<Guid>.Accept(escalation.Id);
            },
            cancellationToken);

    /// <summary>The coordinator lifts what stands lower to the steering group at once, as a question that it can decide.</summary>
    public Task<Decision<Guid>> LiftAsync(Actor actor, Guid escalationId, NewQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        string[] options = [.. question.Options.Select(option => option.Trim()).Where(option => option.Length > 0)];
        return ChangeAsync(
            actor,
            escalationId,
            AccessAction.RaiseEscalation,
            escalation => Refusals.Among(
                EscalationIsOpen.Check(escalation),
                EscalationIsBelowTheSteeringGroup.Check(escalation),
                TextFits.Check("fraga", question.Question, LongestQuestion),
                QuestionHasOptions.Check(options),
                TextFits.Check("rekommendation", question.Recommendation, LongestQuestion),
                TextFits.Check("konsekvenser", question.Consequences, LongestText, isRequired: false)),
            async (hand, escalation, token) =>
            {
                Write(escalation, question, options);
                await ladder.AnswerAsync(hand, escalation, EscalationStimulus.Lifted, token);
                return Decision<Guid>.Accept(escalation.Id);
            },
            cancellationToken);
    }

    /// <summary>
    /// The coordinator completes the ground of what has not been decided, at whatever level it stands: a cause that was lifted by itself comes without options and recommendation.
    /// Whoever has read the question reads it again before she decides.
    /// </summary>
    public Task<Decision<Guid>> CompleteGroundAsync(Actor actor, Guid escalationId, int seenVersion, NewQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        string[] options = [.. question.Options.Select(option => option.Trim()).Where(option => option.Length > 0)];
        return ChangeAsync(
            actor,
            escalationId,
            AccessAction.RaiseEscalation,
            escalation => Refusals.Among(
                EscalationIsOpen.Check(escalation),
                EscalationWasNotChangedMeanwhile.Check(escalation, seenVersion),
                TextFits.Check("fraga", question.Question, LongestQuestion),
                QuestionHasOptions.Check(options),
                TextFits.Check("rekommendation", question.Recommendation, LongestQuestion),
                TextFits.Check("konsekvenser", question.Consequences, LongestText, isRequired: false)),
            async (hand, escalation, token) =>
            {
                var now = clock.GetUtcNow();
                Write(escalation, question, options);
                hand.Db.Tell(escalation, actor, EscalationEntryKind.GroundCompleted, now, question.Recommendation);
                await notices.ReplyAsync(hand.Db, hand.Track, escalation, now, token);
                return Decision<Guid>.Accept(escalation.Id);
            },
            cancellationToken);
    }

    /// <summary>The coordinator takes a question back.</summary>
    public Task<Decision<Guid>> WithdrawAsync(Actor actor, Guid escalationId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            escalationId,
            AccessAction.RaiseEscalation,
            escalation => Refusals.Among(EscalationIsOpen.Check(escalation), TextFits.Check("skal", reason, LongestText)),
            async (hand, escalation, token) =>
            {
                await ladder.EndAsync(hand, escalation, EscalationStatus.Withdrawn, reason, token);
                return Decision<Guid>.Accept(escalation.Id);
            },
            cancellationToken);

    /// <summary>Decides. The decision becomes the coordinator's task; one to lift takes the question higher up instead.</summary>
    /// <returns>The decision's id.</returns>
    public Task<Decision<Guid>> DecideAsync(Actor actor, Guid escalationId, NewDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, escalation) = await TakeQuestionAsync(unit, actor, escalationId, AccessAction.DecideEscalation, token);
                var meeting = decision.MeetingId is { } meetingId
                    ? await unit.Db.SteeringMeetings.HeldBy(unit.Db.SteeringGroups.AnsweringFor(unit.Db, hand.Track.Id)).SingleOrDefaultAsync(row => row.Id == meetingId, token)
                    : null;
                var waived = escalation.WaiverOfId is { } task ? await unit.Db.ChecklistItems.SingleAsync(row => row.Id == task, token) : null;
                var refusals = EscalationDecisions.Check(hand.Track, escalation, decision, meeting, waived, SwedishTime.Today(clock));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.DecideEscalation, hand.Scope);
                return Decision<Guid>.Accept(await decisions.RecordAsync(hand, escalation, decision, waived, token));
            },
            cancellationToken);
    }

    private static void Write(Escalation escalation, NewQuestion question, string[] options)
    {
        (escalation.Question, escalation.Options, escalation.Recommendation) = (question.Question.Trim(), options, question.Recommendation.Trim());
        escalation.Consequences = string.IsNullOrWhiteSpace(question.Consequences) ? null : question.Consequences.Trim();
    }

    private Task<Decision<Guid>> ChangeAsync(
        Actor actor,
        Guid escalationId,
        AccessAction action,
        Func<Escalation, IReadOnlyList<Refusal>> check,
        Func<TrackInHand, Escalation, CancellationToken, Task<Decision<Guid>>> change,
        CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, escalation) = await TakeQuestionAsync(unit, actor, escalationId, action, token);
                var refusals = check(escalation);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, action, hand.Scope);
                return await change(hand, escalation, token);
            },
            cancellationToken);

    private async Task<(TrackInHand Hand, Escalation Escalation)> TakeQuestionAsync(UnitOfWork unit, Actor actor, Guid escalationId, AccessAction action, CancellationToken cancellationToken)
    {
        var trackId = await unit.Db.Escalations.Where(row => row.Id == escalationId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(action.ToString());
        var hand = await TakeAsync(unit, actor, trackId, action, cancellationToken);
        var escalation = await unit.Db.Escalations.SingleAsync(row => row.Id == escalationId, cancellationToken);
        hand = hand with { Standing = await unit.Db.StandingAsync(actor, escalation, SwedishTime.Today(clock), cancellationToken) };
        access.DemandInSomeState(actor, action, hand.Scope);
        return (hand, escalation);
    }

    /// <summary>A track whose questions the actor may not see does not exist for her.</summary>
    private async Task<TrackInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid trackId, AccessAction action, CancellationToken cancellationToken)
    {
        var hand = await TrackInHand.TakeAsync(unit, actor, trackId, action, SwedishTime.Today(clock), cancellationToken);
        access.Demand(actor, AccessAction.ViewEscalations, hand.Scope);
        access.DemandInSomeState(actor, action, hand.Scope);
        return hand;
    }
}
