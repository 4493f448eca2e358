using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>The proposal of a track's chain that a command holds; nobody else changes it until the transaction ends.</summary>
internal sealed class ChainInHand
{
    public required TrackInHand Hand { get; init; }

    /// <summary>The proposal; null where the newest version is fixed, and nothing can be changed.</summary>
    public required StoredChain? Proposal { get; init; }

    public JobbsparDbContext Db => Hand.Db;

    /// <summary>Locks the track and reads the proposal. A track without a chain gets its first.</summary>
    /// <exception cref="AccessDeniedException">There is no such track, or the actor may not change its interventions.</exception>
    public static async Task<ChainInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid trackId, AccessRights access, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ChangeInterventions, today, cancellationToken);
        access.Demand(actor, AccessAction.ChangeInterventions, hand.Scope);
        var newest = await unit.Db.InterventionChains.Where(row => row.TrackId == trackId).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is null)
        {
            newest = NewChain(trackId, 1, reason: null, actor, now);
            unit.Db.Add(newest);
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        return new ChainInHand { Hand = hand, Proposal = newest.Status is ChainStatus.Proposed ? await StoredChain.ReadAsync(unit.Db, newest, cancellationToken) : null };
    }

    public static InterventionChain NewChain(Guid trackId, int number, string? reason, Actor actor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        TrackId = trackId,
        Number = number,
        Status = ChainStatus.Proposed,
        Reason = reason,
        CreatedAt = now,
        CreatedBy = actor.UserId,
    };
}
