using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// Lets questions climb whose answer did not come in time. Any number of hosts may run it at once: each escalation is taken under its track's lock
/// and looked at again. Levels change in the sending hours only, outside staff pauses, but for the causes that wait for nothing; what concerns safety goes on in pauses.
/// </summary>
public sealed class EscalationSweep(Transactions transactions, EscalationLadder ladder, SendingHours hours, TimeProvider clock)
{
    /// <summary>What is told of a track for which it failed.</summary>
    internal const string Sweep = "eskalering";

    private const int Batch = 200;

    /// <summary>Runs until no answer is overdue; begins with the ladders that were ended behind their questions.</summary>
    /// <returns>Number of escalations that climbed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var run = transactions.ByTrack(Sweep);
        foreach (var (id, trackId) in await transactions.ReadAsync(WithoutLadderAsync, cancellationToken))
        {
            await run.RunAsync(trackId, (unit, token) => GoOnAsync(unit, id, trackId, token), cancellationToken);
        }

        var climbed = 0;
        var last = Guid.Empty;
        while (true)
        {
            var overdue = await transactions.ReadAsync((db, token) => OverdueAsync(db, last, token), cancellationToken);
            foreach (var (id, trackId) in overdue)
            {
                climbed += await run.RunAsync(trackId, async (unit, token) => await ClimbAsync(unit, id, trackId, token) ? 1 : 0, cancellationToken);
                last = id;
            }

            if (overdue.Count < Batch)
            {
                await run.EndAsync(cancellationToken);
                return climbed;
            }
        }
    }

    /// <summary>Questions that are open and whose workflow is not: an administrator ended it.</summary>
    private static async Task<List<(Guid Id, Guid TrackId)>> WithoutLadderAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Escalations
            .Where(row => row.AnswerBy != null && !db.WorkflowInstances.Any(instance => instance.Id == row.Id && instance.Status == InstanceStatus.Running))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.TrackId })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.TrackId));
    }

    private async Task<int> GoOnAsync(UnitOfWork unit, Guid id, Guid trackId, CancellationToken cancellationToken)
    {
        var hand = await TrackInHand.TakeAsync(unit, Actor.System, trackId, AccessAction.RaiseEscalation, SwedishTime.Today(clock), cancellationToken);
        var escalation = await unit.Db.Escalations.SingleAsync(row => row.Id == id, cancellationToken);
        if (!escalation.IsOpen || hand.Track.Status is TrackStatus.Dormant)
        {
            return 0;
        }

        if (hand.Track.Status is TrackStatus.Closed or TrackStatus.Cancelled)
        {
            await ladder.EndAsync(hand, escalation, EscalationStatus.SolvedWithoutDecision, reason: null, cancellationToken);
            return 0;
        }

        return await ladder.GoOnAsync(hand, escalation, cancellationToken) ? 1 : 0;
    }

    private async Task<List<(Guid Id, Guid TrackId)>> OverdueAsync(JobbsparDbContext db, Guid after, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = SwedishTime.DateOf(now);
        var (isOpen, isOpenForSafety) = (hours.IsOpen(now), hours.Window.IsOpen(now));
        EscalationCause[] atOnce = [.. Enum.GetValues<EscalationCause>().Where(cause => cause.IsAtOnce())];
        var rows = await db.Escalations
            .Where(row => row.AnswerBy < today && (row.ClimbsAfter ?? row.AnswerBy) < today && row.BookmarkId != null && row.Id > after)
            .Where(row => isOpen || atOnce.Contains(row.Cause) || (isOpenForSafety && row.RunsInPauses))
            .OrderBy(row => row.Id)
            .Take(Batch)
            .Select(row => new { row.Id, row.TrackId })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.TrackId));
    }

    private async Task<bool> ClimbAsync(UnitOfWork unit, Guid id, Guid trackId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var hand = await TrackInHand.TakeAsync(unit, Actor.System, trackId, AccessAction.RaiseEscalation, today, cancellationToken);
        var escalation = await unit.Db.Escalations.SingleAsync(row => row.Id == id, cancellationToken);
        if (!escalation.IsOpen || (escalation.ClimbsAfter ?? escalation.AnswerBy) is not { } by || by >= today || hand.Track.Status is TrackStatus.Dormant)
        {
            return false;
        }

        if (hand.Track.Status is TrackStatus.Closed or TrackStatus.Cancelled)
        {
            await ladder.EndAsync(hand, escalation, EscalationStatus.SolvedWithoutDecision, reason: null, cancellationToken);
            return false;
        }

        await ladder.AnswerAsync(hand, escalation, EscalationStimulus.NoAnswer, cancellationToken);
        return true;
    }
}
