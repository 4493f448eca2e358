using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>Looks each night which records may go from today on, and has the administrators told of them once (ADR 116). Any number of hosts may run it, any number of times.</summary>
public sealed class RetentionSweep(Transactions transactions, RetentionNotices notices, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Looks at all tracks whose records may ever go, and at those of which something was told.</summary>
    /// <returns>How many notices were promised or taken back.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var tracks = await transactions.ReadAsync(
            async (db, token) => (IReadOnlyList<Guid>)[.. (await RetentionRows.Ended(db).Select(row => row.Id).ToListAsync(token))
                .Union(await RetentionNotices.Standing(db).Select(row => row.TrackId!.Value).ToListAsync(token)).Order()],
            cancellationToken);
        var count = 0;
        foreach (var batch in tracks.Chunk(Batch))
        {
            count += await transactions.RunAsync((unit, token) => notices.FollowAsync(unit.Db, batch, today, token), cancellationToken);
        }

        return count;
    }
}
