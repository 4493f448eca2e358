using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Draws consequences so that a rule that throws harms neither the work that it follows from nor other tracks (ADR 57).</summary>
internal sealed class ConsequenceGuard(DatabaseTechnology technology, TimeProvider clock, ILogger log)
{
    private const string Savepoint = "consequence";
    private const int LongestFault = 300;

    /// <summary>Draws one consequence after the work of a transaction, or undoes what of it was done and keeps the fault.</summary>
    public async Task FollowAsync(IConsequence consequence, UnitOfWork unit, ChangedSubjects changed, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            await consequence.FollowAsync(unit, changed, cancellationToken);
            await unit.Db.SaveChangesAsync(cancellationToken);
            return;
        }
        catch (Exception fault) when (IsOurs(fault))
        {
            log.LogError("The consequence {Consequence} could not be drawn; what it follows from is kept, and its sweep draws it again. {Fault}", consequence.Name, Traced(fault));
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            unit.Db.ChangeTracker.Clear();
            await AddAsync(unit.Db, consequence.Name, await consequence.TracksAsync(unit, changed, cancellationToken), fault, cancellationToken);
        }

        await unit.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Draws a consequence for a batch of tracks, in a transaction of its own. Where one of them throws, or others keep changing some of them, each is looked at alone,
    /// so that it stands in nobody's way; and what could not be drawn before and now was is settled. A track that others hold for too long meets the next sweep.
    /// </summary>
    /// <returns>Sum of what the looks gave.</returns>
    public async Task<int> SweepAsync(
        string consequence,
        IReadOnlyList<Guid> trackIds,
        Transactions transactions,
        Func<UnitOfWork, IReadOnlyList<Guid>, CancellationToken, Task<int>> look,
        CancellationToken cancellationToken)
    {
        try
        {
            return await transactions.RunAsync(
                async (unit, token) =>
                {
                    var settled = await look(unit, trackIds, token);
                    var now = clock.GetUtcNow();
                    await unit.Db.ConsequenceFaults
                        .Where(row => row.Consequence == consequence && row.SettledAt == null && trackIds.Contains(row.TrackId))
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledAt, now), token);
                    return settled;
                },
                cancellationToken);
        }
        catch (LockWaitException) when (trackIds.Count == 1)
        {
            log.LogWarning("The consequence {Consequence} passes over track {Track} until its next turn: somebody else holds it.", consequence, trackIds[0]);
            return 0;
        }
        catch (Exception fault) when (fault is LockWaitException || technology.IsConflict(fault) || IsOurs(fault))
        {
            // Others change some track of a large batch again and again; a single one is soon looked at.
            if (trackIds.Count == 1)
            {
                log.LogError("The consequence {Consequence} could not be drawn for track {Track}; the other tracks are looked at all the same. {Fault}", consequence, trackIds[0], Traced(fault));
                await transactions.RunAsync((unit, token) => AddAsync(unit.Db, consequence, trackIds, fault, token), cancellationToken);
                return 0;
            }
        }

        var sum = 0;
        foreach (var id in trackIds)
        {
            sum += await SweepAsync(consequence, [id], transactions, look, cancellationToken);
        }

        return sum;
    }

    /// <summary>
    /// Does a sweep's work for one track, in a transaction of its own, or keeps why it could not, so that it stands in no other's way. Whoever holds the track for too long
    /// meets the next sweep.
    /// </summary>
    /// <returns>Null where it could not be done.</returns>
    public async Task<int?> AloneAsync(string sweep, Guid trackId, Transactions transactions, Func<UnitOfWork, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await transactions.RunAsync(work, cancellationToken);
        }
        catch (LockWaitException)
        {
            log.LogWarning("The sweep {Sweep} passes over track {Track} until its next turn: somebody else holds it.", sweep, trackId);
        }
        catch (Exception fault) when (IsOurs(fault))
        {
            log.LogError("The sweep {Sweep} could not be done for track {Track}; the other tracks are looked at all the same. {Fault}", sweep, trackId, Traced(fault));
            await transactions.RunAsync((unit, token) => AddAsync(unit.Db, sweep, [trackId], fault, token), cancellationToken);
        }

        return null;
    }

    /// <summary>Settles what could not be done before and was not met any more, or was done, in a whole sweep.</summary>
    public Task SettleAsync(string sweep, IReadOnlyCollection<Guid> failed, Transactions transactions, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            (unit, token) =>
            {
                var now = clock.GetUtcNow();
                return unit.Db.ConsequenceFaults
                    .Where(row => row.Consequence == sweep && row.SettledAt == null && !failed.Contains(row.TrackId))
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledAt, now), token);
            },
            cancellationToken);

    /// <summary>The kind of fault and the place, never its message: that may repeat what it stumbled on.</summary>
    internal static string Told(Exception fault)
    {
        var place = fault.StackTrace?.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("Jobbspar.", StringComparison.Ordinal)) ?? "";
        var end = place.IndexOf(" in ", StringComparison.Ordinal);
        var told = $"{fault.GetType().Name} {(end < 0 ? place : place[..end])}".Trim();
        return told.Length > LongestFault ? told[..LongestFault] : told;
    }

    /// <summary>The same for the log, with the whole way to the place.</summary>
    private static string Traced(Exception fault) => $"{fault.GetType().Name}{Environment.NewLine}{fault.StackTrace}";

    /// <summary>What the database says belongs to the transaction: it is run again, or nobody's work is kept.</summary>
    private bool IsOurs(Exception fault) =>
        fault is not (OperationCanceledException or LockWaitException or DatabaseUnavailableException) && !technology.IsConflict(fault) && !technology.IsLockWait(fault) && !technology.IsUnavailable(fault);

    private async Task AddAsync(JobbsparDbContext db, string consequence, IReadOnlyCollection<Guid> trackIds, Exception fault, CancellationToken cancellationToken)
    {
        var known = await db.ConsequenceFaults
            .Where(row => row.Consequence == consequence && row.SettledAt == null && trackIds.Contains(row.TrackId))
            .Select(row => row.TrackId)
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        db.ConsequenceFaults.AddRange(trackIds.Except(known).Select(track => new ConsequenceFault
        {
            Id = Guid.CreateVersion7(now),
            Consequence = consequence,
            TrackId = track,
            Fault = Told(fault),
            OccurredAt = now,
        }));
    }
}
