using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;
using Jobbspar.Workflows.Interventions.Chains.Rules;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>
/// Changes to the interventions of a track's chain. Each method is one transaction and changes the proposal only: what is fixed is
/// refused with <c>ChainIsOpenForChanges</c>. All throw <see cref="AccessDeniedException"/> where there is no such track, or the actor may not.
/// </summary>
public sealed class ChainCommands(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Adds an intervention at the end of the table.</summary>
    /// <returns>Its id, or every fault of it.</returns>
    public Task<Decision<Guid>> AddAsync(Actor actor, Guid trackId, InterventionChange change, CancellationToken cancellationToken) =>
        OnProposalAsync(actor, trackId, (hand, chain, token) => SaveAsync(hand, chain, present: null, change, token), cancellationToken);

    /// <summary>Changes an intervention.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="interventionId">Intervention.</param>
    /// <param name="version">The version that she read.</param>
    /// <param name="change">What it is to be.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> ChangeAsync(Actor actor, Guid trackId, Guid interventionId, int version, InterventionChange change, CancellationToken cancellationToken) =>
        OnProposalAsync(
            actor,
            trackId,
            async (hand, chain, token) =>
            {
                var present = chain.Interventions.Find(row => row.Id == interventionId);
                var refusals = Refusals.Among(InterventionExists.Check(present is not null), present is null ? null : WasNotChangedMeanwhile.Check(version, present.Version));
                return refusals.Count > 0 ? Decision<Guid>.Refuse(refusals) : await SaveAsync(hand, chain, present, change, token);
            },
            cancellationToken);

    /// <summary>Takes an intervention away: out of the table where it is new in this version, else struck out, so that it stays in sight.</summary>
    public Task<Decision<Guid>> RemoveAsync(Actor actor, Guid trackId, Guid interventionId, CancellationToken cancellationToken) =>
        OnProposalAsync(
            actor,
            trackId,
            async (hand, chain, token) =>
            {
                var present = chain.Interventions.Find(row => row.Id == interventionId);
                if (InterventionExists.Check(present is not null) is { } missing)
                {
                    return Decision<Guid>.Refuse(missing);
                }

                var taken = await hand.Db.InterventionPlaces.Where(place => place.OriginId == present!.OriginId).Select(place => place.Taken).SingleOrDefaultAsync(token);
                if (InterventionWithParticipantsStays.Check(present!.Label, taken) is { } stays)
                {
                    return Decision<Guid>.Refuse(stays);
                }

                hand.Db.RemoveRange(chain.Edges.Where(edge => edge.FromId == interventionId || edge.ToId == interventionId));
                if (present.OriginId == present.Id)
                {
                    hand.Db.Remove(present);
                }
                else
                {
                    present.Status = InterventionStatus.StruckOut;
                }

                Audit(hand, AuditAction.InterventionRemoved, ("intervention", present.Label));
                return Decision<Guid>.Accept(interventionId);
            },
            cancellationToken);

    /// <summary>Moves an intervention one place up or down in the table.</summary>
    public Task<Decision<Guid>> MoveAsync(Actor actor, Guid trackId, Guid interventionId, bool up, CancellationToken cancellationToken) =>
        OnProposalAsync(
            actor,
            trackId,
            (hand, chain, _) =>
            {
                var at = chain.Interventions.FindIndex(row => row.Id == interventionId);
                if (InterventionExists.Check(at >= 0) is { } missing)
                {
                    return Task.FromResult(Decision<Guid>.Refuse(missing));
                }

                var to = Math.Clamp(at + (up ? -1 : 1), 0, chain.Interventions.Count - 1);
                (chain.Interventions[at], chain.Interventions[to]) = (chain.Interventions[to], chain.Interventions[at]);
                for (var place = 0; place < chain.Interventions.Count; place++)
                {
                    chain.Interventions[place].Position = place + 1;
                }

                return Task.FromResult(Decision<Guid>.Accept(interventionId));
            },
            cancellationToken);

    /// <summary>Moves an intervention in time, together with everything that follows it, goes on beside it or is part of it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="interventionId">The first that is moved.</param>
    /// <param name="weeks">Weeks later, or earlier where below zero; −104 to 104.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> ShiftAsync(Actor actor, Guid trackId, Guid interventionId, int weeks, CancellationToken cancellationToken) =>
        OnProposalAsync(
            actor,
            trackId,
            (hand, chain, _) =>
            {
                var found = new InputFindings();
                found.Bounds("veckor", weeks, -104, 104);
                found.Add(InterventionExists.Check(chain.Interventions.Exists(row => row.Id == interventionId)));
                if (found.Refusals.Count > 0)
                {
                    return Task.FromResult(Decision<Guid>.Refuse(found.Refusals));
                }

                var moved = Following(chain.Plan(), interventionId);
                foreach (var row in chain.Interventions.Where(row => moved.Contains(row.Id)))
                {
                    row.PlannedStart = row.PlannedStart.AddDays(7 * weeks);
                    row.PlannedEnd = row.PlannedEnd.AddDays(7 * weeks);
                }

                var before = chain.Edges.Where(edge => edge.Relation is ChainRelation.Follows && moved.Contains(edge.ToId) && !moved.Contains(edge.FromId));
                var plan = chain.Plan();
                var refusals = before.Select(edge => FollowerStartsAfterItsPredecessor.Check(plan[edge.FromId], plan[edge.ToId])).OfType<Refusal>().ToList();
                if (refusals.Count > 0)
                {
                    hand.Db.ChangeTracker.Clear();
                    return Task.FromResult(Decision<Guid>.Refuse(refusals));
                }

                Audit(hand, AuditAction.InterventionChanged, ("intervention", plan[interventionId].Label));
                return Task.FromResult(Decision<Guid>.Accept(interventionId));
            },
            cancellationToken);

    /// <summary>States which learning outcomes an intervention gives, and which requirements it leads to; others are forgotten.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="interventionId">Intervention.</param>
    /// <param name="outcomes">Learning outcomes, by the id that they keep through all versions of their profile.</param>
    /// <param name="requirements">Requirements, by the id that they keep.</param>
    /// <param name="version">The version of the intervention that the change builds on; null where nothing was shown, as when a file is taken in.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> CoverAsync(
        Actor actor,
        Guid trackId,
        Guid interventionId,
        IReadOnlyCollection<Guid> outcomes,
        IReadOnlyCollection<Guid> requirements,
        int? version,
        CancellationToken cancellationToken) =>
        OnProposalAsync(
            actor,
            trackId,
            async (hand, chain, token) =>
            {
                var present = chain.Interventions.Find(row => row.Id == interventionId);
                if (InterventionExists.Check(present is not null) is { } missing)
                {
                    return Decision<Guid>.Refuse(missing);
                }

                var refusals = Refusals.Among(
                    WasNotChangedMeanwhile.Check(version ?? present!.Version, present!.Version),
                    CoveredGoalIsOfTheTrack.Check("läranderesultat", outcomes, await ProfilesOfTrack.OutcomeLineages(hand.Db, trackId).Where(id => outcomes.Contains(id)).ToListAsync(token)),
                    CoveredGoalIsOfTheTrack.Check("krav", requirements, await ProfilesOfTrack.RequirementLineages(hand.Db, trackId).Where(id => requirements.Contains(id)).ToListAsync(token)));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                present.Version++;
                await hand.Db.InterventionOutcomes.Where(row => row.InterventionId == interventionId).ExecuteDeleteAsync(token);
                await hand.Db.InterventionRequirements.Where(row => row.InterventionId == interventionId).ExecuteDeleteAsync(token);
                hand.Db.AddRange(outcomes.Distinct().Select(id => new InterventionOutcome { InterventionId = interventionId, OutcomeId = id }));
                hand.Db.AddRange(requirements.Distinct().Select(id => new InterventionRequirement { InterventionId = interventionId, RequirementId = id }));
                return Decision<Guid>.Accept(interventionId);
            },
            cancellationToken);

    /// <summary>The interventions that move when one does.</summary>
    private static HashSet<Guid> Following(ChainPlan plan, Guid first)
    {
        // Parts move with their whole and parallel ones with each other, but nothing moves what it follows, or the whole that it is part of.
        var after = plan.Relations
            .SelectMany(relation => relation.Kind switch
            {
                ChainRelation.Follows => [(relation.From, relation.To)],
                ChainRelation.PartOf => [(From: relation.To, To: relation.From)],
                _ => new[] { (relation.From, relation.To), (From: relation.To, To: relation.From) },
            })
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var moved = new HashSet<Guid> { first };
        var next = new Queue<Guid>(moved);
        while (next.TryDequeue(out var at))
        {
            foreach (var further in after[at].Where(moved.Add))
            {
                next.Enqueue(further);
            }
        }

        return moved;
    }

    private async Task<Decision<Guid>> SaveAsync(ChainInHand hand, StoredChain chain, Intervention? present, InterventionChange change, CancellationToken cancellationToken)
    {
        var item = change.CatalogueItemId is { } itemId ? chain.Items.GetValueOrDefault(itemId) ?? await hand.Db.InterventionCatalogueItems.SingleOrDefaultAsync(row => row.Id == itemId, cancellationToken) : null;
        var start = change.StartId is { } startId ? await hand.Db.CatalogueStarts.SingleOrDefaultAsync(row => row.Id == startId, cancellationToken) : null;
        var draft = new ChainDraft(chain);
        var hosts = await StepHosts.ReadAsync(hand.Db, hand.Hand.Track.Id, SwedishTime.Today(clock), cancellationToken);
        IReadOnlyList<Refusal> refusals =
        [
            .. draft.Check(present, change, item, start),
            .. hosts.Check(change.WorkplaceId, change.ResponsibleContactId, present?.WorkplaceId, present?.ResponsibleContactId),
        ];
        if (refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(refusals);
        }

        var id = draft.Apply(hand.Db, present, change, item!, start, clock.GetUtcNow());
        Audit(hand, present is null ? AuditAction.InterventionAdded : AuditAction.InterventionChanged, ("intervention", change.Label.Trim()));
        return Decision<Guid>.Accept(id);
    }

    private Task<Decision<Guid>> OnProposalAsync(
        Actor actor,
        Guid trackId,
        Func<ChainInHand, StoredChain, CancellationToken, Task<Decision<Guid>>> work,
        CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await ChainInHand.TakeAsync(unit, actor, trackId, access, SwedishTime.Today(clock), clock.GetUtcNow(), token);
                return ChainIsOpenForChanges.Check(hand.Proposal is not null) is { } shut ? Decision<Guid>.Refuse(shut) : await work(hand, hand.Proposal!, token);
            },
            cancellationToken);

    private void Audit(ChainInHand hand, string action, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Hand.Actor, action, hand.Hand.Track.Id, clock.GetUtcNow(), arguments));
}
