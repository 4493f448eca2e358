using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence;

/// <summary>One run of a sweep that takes tracks one by one: a fault of one is kept for administrators and stands in no other's way (ADR 57).</summary>
internal sealed class TrackByTrack(string sweep, Transactions transactions, ConsequenceGuard guard)
{
    private readonly HashSet<Guid> failed = [];

    /// <summary>Does what is to be done for a track, in a transaction of its own.</summary>
    /// <returns>What the work gave; 0 where it failed.</returns>
    public async Task<int> RunAsync(Guid trackId, Func<UnitOfWork, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        if (await guard.AloneAsync(sweep, trackId, transactions, work, cancellationToken) is { } result)
        {
            return result;
        }

        failed.Add(trackId);
        return 0;
    }

    /// <summary>Ends the run: what failed before and did not now is settled.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (await transactions.ReadAsync((db, token) => db.ConsequenceFaults.AnyAsync(row => row.Consequence == sweep && row.SettledAt == null, token), cancellationToken))
        {
            await guard.SettleAsync(sweep, failed, transactions, cancellationToken);
        }
    }
}
