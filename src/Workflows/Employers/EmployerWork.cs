using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>Carries out one change of an employer's part in a track: profiles, letters and the part itself, in one transaction (D2).</summary>
public sealed class EmployerWork(Transactions transactions, TrackWork work, TimeProvider clock)
{
    /// <summary>Does the work where the actor may.</summary>
    /// <exception cref="AccessDeniedException">The part or its track does not exist, or the actor may not do this in it.</exception>
    internal async Task<Decision<T>> RunAsync<T>(
        Actor actor,
        Guid partId,
        AccessAction action,
        Func<EmployerInHand, CancellationToken, Task<Decision<T>>> change,
        CancellationToken cancellationToken)
    {
        // Its track can be found before that is locked.
        var trackId = await transactions.ReadAsync((db, token) => TrackOfEmployer.ReadAsync(db, partId, action, token), cancellationToken);
        return await work.RunAsync(
            actor,
            trackId,
            action,
            async (hand, today, token) =>
            {
                var part = await hand.Db.TrackEmployers.SingleAsync(row => row.Id == partId, token);
                return await change(new EmployerInHand(hand, part, today, clock.GetUtcNow()), token);
            },
            cancellationToken);
    }
}
