using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Audit;

/// <summary>What the page of a track's history shows, in a constant number of statements.</summary>
public sealed class HistoryQueries(Transactions transactions, TrackHeads heads, TrackHistory history)
{
    /// <summary>The latest 5 000 things that happened in a track. Reasons are left out for readers who may not see its tasks.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not see it.</exception>
    public Task<TrackHistoryPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewTrack, token);
                return new TrackHistoryPage(head, await history.OfTrackAsync(db, trackId, head.AllowedActions.Contains(nameof(AccessAction.ViewTask)), token));
            },
            cancellationToken);
}
