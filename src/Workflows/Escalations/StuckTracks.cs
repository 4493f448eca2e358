using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// Lifts what tracks are stuck for, and takes it back by itself when the cause has ended (DOMAIN 6.2). An overdue decision is not lifted anew: its own
/// question climbs. What reminder policies set days for stands at the level that they say, day by day. What was decided is not asked again before the decision's own time is up, nor what the coordinator took back, as long as the cause is the same.
/// </summary>
public sealed class StuckTracks(Transactions transactions, EscalationLadder ladder, ClimbsByPolicy climbs, TimeProvider clock)
{
    /// <summary>What is told of a track for which it failed.</summary>
    internal const string Sweep = "lyft";

    /// <summary>Brings escalations in step with the causes that are open. Any number of hosts may run it at once.</summary>
    /// <returns>Numbers of escalations raised and ended.</returns>
    public async Task<(int Raised, int Ended)> FollowAsync(CancellationToken cancellationToken)
    {
        if (await ladder.FindAsync(cancellationToken) is not { } drawn)
        {
            return (0, 0);
        }

        var (causes, lifted, answered, news) = await transactions.ReadAsync((db, token) => ReadAsync(db, SwedishTime.Today(clock), token), cancellationToken);
        var (raised, ended) = (0, 0);
        var run = transactions.ByTrack(Sweep);
        foreach (var (trackId, cause) in causes.Keys.Except(lifted.Keys).Except(answered))
        {
            raised += await run.RunAsync(
                trackId,
                async (unit, token) =>
                {
                    var hand = await TakeAsync(unit, trackId, token);
                    if (hand.Track.Status is TrackStatus.Dormant or TrackStatus.Closed or TrackStatus.Cancelled or TrackStatus.Draft || !await IsStuckAsync(unit.Db, trackId, cause, token))
                    {
                        return 0;
                    }

                    var level = await climbs.StartsAtAsync(hand, drawn, cause, token);
                    await ladder.RaiseAsync(hand, drawn, cause, question: null, causes[(trackId, cause)].Arguments, token, level);
                    return 1;
                },
                cancellationToken);
        }

        foreach (var (key, escalationId) in lifted.Where(row => !causes.ContainsKey(row.Key)))
        {
            ended += await run.RunAsync(
                key.TrackId,
                async (unit, token) =>
                {
                    var hand = await TakeAsync(unit, key.TrackId, token);
                    var escalation = await unit.Db.Escalations.SingleAsync(row => row.Id == escalationId, token);
                    if (!escalation.IsOpen || await IsStuckAsync(unit.Db, key.TrackId, key.Cause, token))
                    {
                        return 0;
                    }

                    await ladder.EndAsync(hand, escalation, EscalationStatus.SolvedWithoutDecision, reason: null, token);
                    return 1;
                },
                cancellationToken);
        }

        foreach (var (trackId, escalationId, facts) in news)
        {
            await run.RunAsync(trackId, (unit, token) => AddFactsAsync(unit, trackId, escalationId, facts, token), cancellationToken);
        }

        await climbs.FollowAsync(transactions, run, drawn, cancellationToken);
        await run.EndAsync(cancellationToken);
        return (raised, ended);
    }

    private static async Task<Situation> ReadAsync(
        JobbsparDbContext db,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var causes = (await db.StuckCauses
            .Where(row => row.ClosedAt == null && row.Kind != StuckKind.DecisionOverdue)
            .Where(row => db.Tracks.Any(track => track.Id == row.TrackId && track.Status != TrackStatus.Dormant))
            .Select(row => new { row.TrackId, row.Kind, row.OpenedAt, row.Arguments })
            .ToListAsync(cancellationToken)).ToDictionary(row => (row.TrackId, Cause: CauseOf(row.Kind)), row => new Seen(row.OpenedAt, row.Kind, row.Arguments));
        var lifted = await db.Escalations
            .Where(row => row.OpenKey != null)
            .Select(row => new { row.Id, row.TrackId, row.Cause })
            .ToListAsync(cancellationToken);
        var ended = await db.Escalations
            .Where(row => row.Status == EscalationStatus.Decided || row.Status == EscalationStatus.Withdrawn)
            .Where(row => db.StuckCauses.Any(cause => cause.TrackId == row.TrackId && cause.ClosedAt == null))
            .Select(row => new { row.TrackId, row.Cause, row.RaisedAt, DueOn = db.SteeringDecisions.Where(decision => decision.EscalationId == row.Id).Max(decision => (DateOnly?)decision.DueOn) })
            .ToListAsync(cancellationToken);
        var told = (await db.EscalationEntries
            .Where(entry => entry.Arguments != null && db.Escalations.Any(row => row.Id == entry.EscalationId && row.OpenKey != null))
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.EscalationId, entry.Arguments })
            .ToListAsync(cancellationToken)).ToLookup(entry => entry.EscalationId, entry => entry.Arguments!);
        return new(
            causes,
            lifted.ToDictionary(row => (row.TrackId, row.Cause), row => row.Id),
            [
                .. ended
                    .Where(row => causes.TryGetValue((row.TrackId, row.Cause), out var seen) && row.RaisedAt >= seen.Since && (row.DueOn is null || row.DueOn >= today))
                    .Select(row => (row.TrackId, row.Cause)),
            ],
            [
                .. lifted
                    .Where(row => causes.TryGetValue((row.TrackId, row.Cause), out var seen) && !SaysTheSame(seen, told[row.Id].LastOrDefault()))
                    .Select(row => (row.TrackId, row.Id, causes[(row.TrackId, row.Cause)].Arguments)),
            ]);
    }

    private static bool SaysTheSame(Seen seen, IReadOnlyList<string>? told) =>
        told is not null && seen.Kind.FactsOf(seen.Arguments).SequenceEqual(seen.Kind.FactsOf(told), StringComparer.Ordinal);

    /// <summary>New facts are added to what is open, and nobody is told of them anew (DOMAIN 6.2).</summary>
    private async Task<int> AddFactsAsync(UnitOfWork unit, Guid trackId, Guid escalationId, IReadOnlyList<string> facts, CancellationToken cancellationToken)
    {
        await TakeAsync(unit, trackId, cancellationToken);
        var escalation = await unit.Db.Escalations.SingleAsync(row => row.Id == escalationId, cancellationToken);
        if (escalation.IsOpen)
        {
            unit.Db.Tell(escalation, Actor.System, EscalationEntryKind.Fact, clock.GetUtcNow(), facts);
        }

        return 1;
    }

    private static EscalationCause CauseOf(StuckKind kind) => CodeTable<EscalationCause>.Parse(kind.Code());

    private static Task<bool> IsStuckAsync(JobbsparDbContext db, Guid trackId, EscalationCause cause, CancellationToken cancellationToken)
    {
        var kind = CodeTable<StuckKind>.Parse(cause.Code());
        return db.StuckCauses.AnyAsync(row => row.TrackId == trackId && row.Kind == kind && row.ClosedAt == null, cancellationToken);
    }

    private Task<TrackInHand> TakeAsync(UnitOfWork unit, Guid trackId, CancellationToken cancellationToken) =>
        TrackInHand.TakeAsync(unit, Actor.System, trackId, AccessAction.RaiseEscalation, SwedishTime.Today(clock), cancellationToken);

    /// <summary>A cause that is open.</summary>
    /// <param name="Since">UTC instant at which it was found.</param>
    /// <param name="Kind">What a track is stuck for.</param>
    /// <param name="Arguments">What its sentence names.</param>
    private sealed record Seen(DateTimeOffset Since, StuckKind Kind, IReadOnlyList<string> Arguments);

    /// <summary>What is open, what was lifted for it, what was answered and is not asked again, and what is new of what was lifted.</summary>
    private sealed record Situation(
        Dictionary<(Guid TrackId, EscalationCause Cause), Seen> Causes,
        Dictionary<(Guid TrackId, EscalationCause Cause), Guid> Lifted,
        HashSet<(Guid TrackId, EscalationCause Cause)> Answered,
        IReadOnlyList<(Guid TrackId, Guid EscalationId, IReadOnlyList<string> Facts)> News);
}
