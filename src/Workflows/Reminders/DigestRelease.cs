using System.Text.Json;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Tells the hosts of digests that have been filled: one outbox message for some fifty of them, whichever host takes it prepares them.</summary>
public sealed class DigestRelease(Transactions transactions, TimeProvider clock)
{
    /// <summary>Kind of the outbox message; its payload is <c>{"digestIds":["…"]}</c>.</summary>
    public const string MessageKind = "digests-filled";

    private const int Batch = 2000;
    private const int InMessage = 50;

    /// <summary>Runs until none is left.</summary>
    /// <returns>How many digests were released.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await transactions.ReadAsync((db, token) => db.Digests.AnyAsync(row => row.Status == DigestStatus.Filling, token), cancellationToken))
        {
            var released = await transactions.RunAsync((unit, token) => ReleaseAsync(unit.Db, token), cancellationToken);
            total += released;
            if (released == 0)
            {
                break;
            }
        }

        return total;
    }

    private async Task<int> ReleaseAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var ids = await db.DigestsToRelease(Batch).AsNoTracking().Select(row => row.Id).ToListAsync(cancellationToken);
        await db.Digests.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DigestStatus.Queued), cancellationToken);
        var now = clock.GetUtcNow();
        db.OutboxMessages.AddRange(ids.Chunk(InMessage).Select(some => new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Kind = MessageKind,
            Payload = JsonSerializer.Serialize(new Dictionary<string, Guid[]>(StringComparer.Ordinal) { ["digestIds"] = some }),
            CreatedAt = now,
        }));
        return ids.Count;
    }
}
