using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What is to become of promises that fell due together. Each is in one of the lists.</summary>
internal sealed class Fate
{
    /// <summary>Go out now.</summary>
    public List<Promise> Leaving { get; } = [];

    /// <summary>A later step goes instead.</summary>
    public List<Guid> Folded { get; } = [];

    /// <summary>Too late, by their policy.</summary>
    public List<Guid> Dropped { get; } = [];

    /// <summary>Their task is finished.</summary>
    public List<Guid> Recalled { get; } = [];

    /// <summary>Their track has ended.</summary>
    public List<Guid> Ended { get; } = [];

    /// <summary>Their track is parked.</summary>
    public List<Guid> Resting { get; } = [];

    /// <summary>Late ones that come with a later digest, and when.</summary>
    public List<(Guid Id, DateTimeOffset DueAt)> Moved { get; } = [];

    /// <summary>Tasks planned by a policy that is no longer in force.</summary>
    public List<Guid> Stale { get; } = [];

    /// <summary>What is promised next, because a step was settled.</summary>
    public List<Promise> Next { get; } = [];

    /// <summary>How many promises or tasks were dealt with.</summary>
    public int Count => Leaving.Count + Folded.Count + Dropped.Count + Recalled.Count + Ended.Count + Resting.Count + Moved.Count + Stale.Count;

    /// <summary>Writes the new due instants.</summary>
    public async Task MoveAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        foreach (var group in Moved.GroupBy(row => row.DueAt, row => row.Id))
        {
            Guid[] ids = [.. group];
            await db.Promises.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, group.Key), cancellationToken);
        }
    }
}
