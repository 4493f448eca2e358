using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks.Cancelling.Rules;
using Jobbspar.Workflows.Tracks.Parking.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks.Cancelling;

/// <summary>Ends a track before its time, as when the steering group has decided AVBRYT (DOMAIN 4.13). One transaction (D2).</summary>
public sealed class CancellingCommands(Transactions transactions, AccessRights access, TrackSteps steps, EscalationLadder ladder, ReminderPlan reminders, ChecklistCatalogue catalogue, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>
    /// Cancels a track in which no participant is open any more. Its workflow and those of its members end, with their tasks and reminders; only the contact after
    /// a hiring goes on. Its questions to the steering group are withdrawn. It cannot be taken back: what goes on is a new track.
    /// </summary>
    /// <param name="actor">Coordinator.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="reason">Why, at most 500 characters, without names.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The track does not exist or is not the actor's.</exception>
    public Task<Decision<Guid>> CancelAsync(Actor actor, Guid trackId, string reason, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.CancelTrack, SwedishTime.Today(clock), token);
                access.DemandInSomeState(actor, AccessAction.CancelTrack, hand.Scope);
                var refusals = Refusals.Among(
                    TrackHasNotEnded.Check(hand.Track),
                    ReasonIsShort.Check("skal", reason, LongestReason),
                    EveryParticipantIsClosed.Check(await OpenParticipants.Of(unit.Db, trackId).CountAsync(token)));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.CancelTrack, hand.Scope);
                await WithdrawQuestionsAsync(hand, reason.Trim(), token);
                await EndAsync(hand, reason.Trim(), token);
                return Decision<Guid>.Accept(trackId);
            },
            cancellationToken);

    private async Task WithdrawQuestionsAsync(TrackInHand hand, string reason, CancellationToken cancellationToken)
    {
        var open = await hand.Db.Escalations
            .Where(row => row.TrackId == hand.Track.Id && (row.Status == EscalationStatus.Open || row.Status == EscalationStatus.Acknowledged))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var escalation in open)
        {
            await ladder.EndAsync(hand, escalation, EscalationStatus.Withdrawn, reason, cancellationToken);
        }
    }

    private async Task EndAsync(TrackInHand hand, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await hand.Db.TrackParkings.SingleOrDefaultAsync(row => row.TrackId == hand.Track.Id && row.ResumedAt == null, cancellationToken) is { } parking)
        {
            (parking.ResumedAt, parking.ResumedBy) = (now, hand.Actor.UserId);
        }

        await steps.EndTrackAsync(hand, cancellationToken);
        (hand.Track.Status, hand.Track.ClosedAt) = (TrackStatus.Cancelled, now);

        // What no workflow holds, such as what the steering group had asked for.
        var ended = new EndedTasks(hand.Db, reminders, clock);
        ended.Add(hand.Track, item => !catalogue[item.ItemCode].OutlivesTrack, hand.Actor);
        await ended.FlushAsync(cancellationToken);
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, AuditAction.TrackCancelled, hand.Track.Id, now, ("reason", reason)));
    }
}
