using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Lets escalations begin, climb and end, within the transaction of whoever holds the track.</summary>
public sealed class EscalationLadder(IDefinitionSource definitions, WorkflowRuntime runtime, TrackSteps steps, EscalationNotices notices, TimeProvider clock)
{
    /// <summary>The published ladder, or null.</summary>
    public async Task<WorkflowDefinition?> FindAsync(CancellationToken cancellationToken) =>
        await definitions.FindPublishedAsync(EscalationStimulus.DefinitionId, cancellationToken);

    /// <summary>
    /// Begins an escalation, at the level given or at the one at which its cause begins. Where one is open for the same cause, the facts are added to that one instead.
    /// </summary>
    /// <returns>The escalation, new or old.</returns>
    internal async Task<Escalation> RaiseAsync(TrackInHand hand, WorkflowDefinition ladder, EscalationCause cause, NewQuestion? question, IReadOnlyList<string>? facts, CancellationToken cancellationToken, EscalationLevel? startsAt = null)
    {
        var now = clock.GetUtcNow();
        var key = cause is EscalationCause.Question ? null : $"{hand.Track.Id:N}:{cause.Code()}";
        if (key is not null && await hand.Db.Escalations.SingleOrDefaultAsync(row => row.OpenKey == key, cancellationToken) is { } open)
        {
            if (facts is not null)
            {
                hand.Db.Tell(open, hand.Actor, EscalationEntryKind.Fact, now, facts);
            }

            return open;
        }

        var escalation = new Escalation
        {
            Id = Guid.CreateVersion7(now),
            TrackId = hand.Track.Id,
            Cause = cause,
            OpenKey = key,
            Question = question?.Question.Trim(),
            Options = question?.Options ?? [],
            Recommendation = question?.Recommendation.Trim(),
            Consequences = string.IsNullOrWhiteSpace(question?.Consequences) ? null : question.Consequences.Trim(),
            WaiverOfId = question?.WaiverOf,
            RaisedBy = hand.Actor.UserId,
            RaisedAt = now,
            Level = startsAt ?? cause.StartsAt(),
            LevelSince = now,
            AnswerWorkingDays = 1,
            Status = EscalationStatus.Open,
        };
        hand.Db.Escalations.Add(escalation);
        hand.Db.Tell(escalation, hand.Actor, EscalationEntryKind.Raised, now, facts);
        Audit(hand, AuditAction.EscalationRaised, escalation);
        await hand.Db.SaveChangesAsync(cancellationToken);
        await StartAsync(hand, escalation, ladder.VersionId, cancellationToken);
        return escalation;
    }

    /// <summary>
    /// Starts the ladder of an open question anew, at the level at which it stands, where an administrator ended its workflow: the question is the coordinator's and the deciders',
    /// and does not end with it. The deadlines stand; those at the level are told again.
    /// </summary>
    /// <returns>False where the workflow runs, or where no ladder is published.</returns>
    internal async Task<bool> GoOnAsync(TrackInHand hand, Escalation escalation, CancellationToken cancellationToken)
    {
        var db = hand.Db;
        if (await db.WorkflowInstances.AnyAsync(row => row.Id == escalation.Id && row.Status == InstanceStatus.Running, cancellationToken)
            || await db.WorkflowDefinitions.Where(row => row.DefinitionId == EscalationStimulus.DefinitionId && row.IsPublished).Select(row => row.VersionId).FirstOrDefaultAsync(cancellationToken) is not { } version)
        {
            return false;
        }

        var (answerBy, climbsAfter) = (escalation.AnswerBy, escalation.ClimbsAfter);
        await WorkflowRuntime.DeleteAsync(hand.Unit.Engine, escalation.Id, cancellationToken);
        db.Tell(escalation, Actor.System, EscalationEntryKind.Restarted, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await StartAsync(hand, escalation, version, cancellationToken);
        (escalation.AnswerBy, escalation.ClimbsAfter) = (answerBy, climbsAfter);
        return true;
    }

    /// <summary>Ends an escalation without a decision: its cause ended, or the question was taken back.</summary>
    internal async Task EndAsync(TrackInHand hand, Escalation escalation, EscalationStatus status, string? reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Close(escalation, status, now);
        hand.Db.Tell(escalation, hand.Actor, status is EscalationStatus.Withdrawn ? EscalationEntryKind.Withdrawn : EscalationEntryKind.CauseEnded, now, reason);
        Audit(hand, AuditAction.EscalationEnded, escalation);
        await hand.Db.SaveChangesAsync(cancellationToken);
        await notices.WithdrawAsync(hand.Db, escalation, cancellationToken);
        await AnswerAsync(hand, escalation, EscalationStimulus.Ended, cancellationToken);
    }

    /// <summary>Gives the workflow the answer that it waits for. A level at which nobody is named is passed in the same transaction.</summary>
    internal async Task AnswerAsync(TrackInHand hand, Escalation escalation, string answer, CancellationToken cancellationToken)
    {
        if (escalation.IsOpen)
        {
            await GoOnAsync(hand, escalation, cancellationToken);
        }

        if (escalation.BookmarkId is not { } bookmark)
        {
            return;
        }

        var from = escalation.Level;
        escalation.BookmarkId = null;
        await hand.Db.SaveChangesAsync(cancellationToken);
        var input = new Dictionary<string, object?>(StringComparer.Ordinal) { [EscalationStimulus.Answer] = answer };
        var result = await runtime.ResumeAsync(hand.Unit.Engine, new ResumeBookmark { InstanceId = escalation.Id, BookmarkId = bookmark, Input = input }, cancellationToken);
        switch (result.Outcome)
        {
            case CommandOutcome.Resumed:
                await steps.CarryOutAsync(hand.Unit, [result], hand.Track, hand.Actor, cancellationToken);
                if (escalation.IsOpen && escalation.Level != from && await notices.IsPassedAsync(hand.Db, hand.Track, escalation.Cause, escalation.Level, cancellationToken))
                {
                    await AnswerAsync(hand, escalation, EscalationStimulus.NoAnswer, cancellationToken);
                }

                break;
            case CommandOutcome.AlreadyDone or CommandOutcome.NotFound:
                // An administrator ended the workflow of a question that has ended too; its own rows tell how.
                break;
            default:
                throw new InvalidOperationException($"The ladder of escalation {escalation.Id} could not go on: {result.Outcome}.");
        }
    }

    /// <summary>What an escalation is once nobody is asked any more.</summary>
    internal static void Close(Escalation escalation, EscalationStatus status, DateTimeOffset now)
    {
        escalation.Status = status;
        escalation.EndedAt = now;
        escalation.OpenKey = null;
        (escalation.AnswerBy, escalation.ClimbsAfter) = (null, null);
    }

    private async Task StartAsync(TrackInHand hand, Escalation escalation, string ladderVersion, CancellationToken cancellationToken)
    {
        var started = await runtime.StartAsync(
            hand.Unit.Engine,
            new StartWorkflow
            {
                InstanceId = escalation.Id,
                DefinitionVersionId = ladderVersion,
                CorrelationId = hand.Track.Id.ToString(),
                Input = new Dictionary<string, object?>(StringComparer.Ordinal) { [EscalationStimulus.StartInput] = escalation.Level.Code() },
            },
            cancellationToken);
        if (started.Outcome is not CommandOutcome.Started)
        {
            throw new InvalidOperationException($"The ladder of escalation {escalation.Id} could not be started: {started.Outcome}.");
        }

        await steps.CarryOutAsync(hand.Unit, [started], hand.Track, hand.Actor, cancellationToken);
    }

    private void Audit(TrackInHand hand, string action, Escalation escalation) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), ("escalation", escalation.Id.ToString()), ("cause", escalation.Cause.Code()), ("level", escalation.Level.Code())));
}
