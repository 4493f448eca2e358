using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks.Rules;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Carries out one change within a track: takes the track, asks for the right, and lets the work be done in one transaction (D2).</summary>
public sealed class TrackWork(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Does the work where the actor may; a track in the wrong state is a refusal, a track that is not hers does not exist.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="action">What she must be allowed to do.</param>
    /// <param name="work">The work, given the track in hand and today's local date.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    internal Task<Decision<T>> RunAsync<T>(
        Actor actor,
        Guid trackId,
        AccessAction action,
        Func<TrackInHand, DateOnly, CancellationToken, Task<Decision<T>>> work,
        CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var today = SwedishTime.Today(clock);
                var hand = await TrackInHand.TakeAsync(unit, actor, trackId, action, today, token);
                access.Demand(actor, AccessAction.ViewTrack, hand.Scope);
                access.DemandInSomeState(actor, action, hand.Scope);
                if (!access.Allowed(actor, action, hand.Scope))
                {
                    return TrackIsUnderway.Check(hand.Track) is { } refusal ? Decision<T>.Refuse(refusal) : throw new AccessDeniedException(action.ToString());
                }

                return await work(hand, today, token);
            },
            cancellationToken);
}
