using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What digests hold.</summary>
internal static class DigestLines
{
    /// <summary>Those in which something is left to tell.</summary>
    public static Task<HashSet<Guid>> NotEmptyAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> digestIds, CancellationToken cancellationToken) =>
        (from line in db.Notifications.AsNoTracking()
         join promise in db.Promises on line.PromiseId equals promise.Id
         where line.DigestId != null && digestIds.Contains(line.DigestId.Value) && (promise.Status == PromiseStatus.Underway || promise.Status == PromiseStatus.Delivered)
         select line.DigestId!.Value).ToHashSetAsync(cancellationToken);

    /// <summary>The promises in them.</summary>
    public static Task<List<Guid>> PromisesAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> digestIds, CancellationToken cancellationToken) =>
        db.Notifications.AsNoTracking()
            .Where(line => line.DigestId != null && digestIds.Contains(line.DigestId.Value))
            .Select(line => line.PromiseId)
            .Distinct()
            .ToListAsync(cancellationToken);
}
