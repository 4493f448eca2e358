using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Changes to the catalogue of interventions. Each method is one transaction. All throw <see cref="AccessDeniedException"/> where the actor may not.</summary>
public sealed class CatalogueCommands(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Adds an intervention to the catalogue.</summary>
    /// <returns>Its id, or every fault.</returns>
    public Task<Decision<Guid>> AddAsync(Actor actor, CatalogueItemChange change, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var faults = new InputFindings();
                faults.AddAll(CatalogueItemRules.Check(change));
                faults.Add(CatalogueCodeIsUnique.Check(change.Code, await unit.Db.InterventionCatalogueItems.AnyAsync(row => row.Code == change.Code, token)));
                faults.Add(ProviderIsAnOrganisation.Check(await ProviderExistsAsync(unit.Db, change.ProviderId, token)));
                faults.Add(ContractMonitorIsAContact.Check(await ContactExistsAsync(unit.Db, change.ContractMonitorContactId, token)));
                if (faults.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(faults.Refusals);
                }

                var now = clock.GetUtcNow();
                var item = CatalogueWriting.New(change, actor, now);
                unit.Db.Add(item);
                unit.Db.AddRange(change.Starts.Select(start => CatalogueWriting.NewStart(item.Id, start, now)));
                Audit(unit.Db, actor, AuditAction.CatalogueItemAdded, item);
                return Decision<Guid>.Accept(item.Id);
            },
            cancellationToken);
    }

    /// <summary>Changes an intervention of the catalogue. Its short name stays.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">Intervention.</param>
    /// <param name="version">The version that she read.</param>
    /// <param name="change">What it is to be.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> ChangeAsync(Actor actor, Guid id, int version, CatalogueItemChange change, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var item = await unit.Db.InterventionCatalogueItems.SingleOrDefaultAsync(row => row.Id == id, token);
                if (CatalogueItemExists.Check(item is not null) is { } missing)
                {
                    return Decision<Guid>.Refuse(missing);
                }

                var wanted = change with { Code = item!.Code };
                var starts = await StartsAsync(unit.Db, [id], token);
                var faults = new InputFindings();
                faults.Add(WasNotChangedMeanwhile.Check(version, item.Version));
                faults.AddAll(CatalogueItemRules.Check(wanted));
                faults.Add(ProviderIsAnOrganisation.Check(await ProviderExistsAsync(unit.Db, change.ProviderId, token)));
                faults.Add(ContractMonitorIsAContact.Check(change.ContractMonitorContactId == item.ContractMonitorContactId || await ContactExistsAsync(unit.Db, change.ContractMonitorContactId, token)));
                faults.AddAll(CheckStarts(starts[id], wanted.Starts));
                if (faults.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(faults.Refusals);
                }

                var now = clock.GetUtcNow();
                CatalogueWriting.Apply(item, wanted, actor, now);
                ApplyStarts(unit.Db, id, starts[id], wanted.Starts, now);
                Audit(unit.Db, actor, AuditAction.CatalogueItemChanged, item);
                return Decision<Guid>.Accept(id);
            },
            cancellationToken);
    }

    /// <summary>Takes an intervention out of the catalogue, or puts it back. Chains that hold it keep it.</summary>
    public Task<Decision<Guid>> RetireAsync(Actor actor, Guid id, int version, bool isRetired, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var item = await unit.Db.InterventionCatalogueItems.SingleOrDefaultAsync(row => row.Id == id, token);
                var refusals = Refusals.Among(CatalogueItemExists.Check(item is not null), item is null ? null : WasNotChangedMeanwhile.Check(version, item.Version));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                item!.RetiredAt = isRetired ? clock.GetUtcNow() : null;
                Audit(unit.Db, actor, isRetired ? AuditAction.CatalogueItemRetired : AuditAction.CatalogueItemChanged, item);
                return Decision<Guid>.Accept(id);
            },
            cancellationToken);
    }

    /// <summary>Notes that the offers of one kind of provider were gone through for a track (PLAN-21).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="provider">Whose offers.</param>
    /// <param name="items">What was found; empty for nothing (inget utbud).</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> ReviewAsync(Actor actor, Guid trackId, ProviderKind provider, IReadOnlyCollection<Guid> items, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var today = SwedishTime.Today(clock);
                var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ChangeInterventions, today, token);
                access.Demand(actor, AccessAction.ChangeInterventions, hand.Scope);
                var known = await unit.Db.InterventionCatalogueItems.Where(row => items.Contains(row.Id)).Select(row => row.Id).ToListAsync(token);
                if (CatalogueItemExists.Check(known.Count == items.Distinct().Count()) is { } missing)
                {
                    return Decision<Guid>.Refuse(missing);
                }

                var now = clock.GetUtcNow();
                Guid?[] found = known.Count == 0 ? [null] : [.. known.Select(id => (Guid?)id)];
                unit.Db.AddRange(found.Select(id => new CatalogueReview
                {
                    Id = Guid.CreateVersion7(now),
                    TrackId = trackId,
                    Provider = provider,
                    CatalogueItemId = id,
                    ReviewedOn = today,
                    ReviewedBy = actor.UserId,
                }));
                unit.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.CatalogueReviewed, trackId, now, ("provider", provider.Code())));
                return Decision<Guid>.Accept(trackId);
            },
            cancellationToken);

    /// <summary>The starts of some interventions, or of all, tracked, by intervention. Nobody takes a place in them until the transaction ends.</summary>
    internal static async Task<ILookup<Guid, (CatalogueStart Start, bool IsPlannedFor)>> StartsAsync(JobbsparDbContext db, IReadOnlyCollection<Guid>? items, CancellationToken cancellationToken)
    {
        var wanted = items is null ? db.CatalogueStarts : db.CatalogueStarts.Where(start => items.Contains(start.CatalogueItemId));

        // Changes nothing, and locks the rows on both databases.
        await wanted.ExecuteUpdateAsync(set => set.SetProperty(start => start.Taken, start => start.Taken), cancellationToken);
        var starts = await wanted
            .Select(start => new { Start = start, IsPlannedFor = db.Interventions.Any(row => row.StartId == start.Id) })
            .ToListAsync(cancellationToken);
        return starts.ToLookup(row => row.Start.CatalogueItemId, row => (row.Start, row.IsPlannedFor));
    }

    /// <summary>What keeps the starts from becoming others.</summary>
    internal static IEnumerable<Refusal> CheckStarts(IEnumerable<(CatalogueStart Start, bool IsPlannedFor)> present, IReadOnlyList<CatalogueStartChange> wanted)
    {
        foreach (var (start, isPlannedFor) in present)
        {
            var stays = wanted.FirstOrDefault(row => row.StartsOn == start.StartsOn);
            foreach (var refusal in Refusals.Among(StartKeepsItsTakenPlaces.Check(start, stays is not null, stays?.Places), StartIsNotPlannedFor.Check(start, stays is not null, isPlannedFor)))
            {
                yield return refusal;
            }
        }
    }

    /// <summary>Makes the starts those that are wanted.</summary>
    internal static void ApplyStarts(JobbsparDbContext db, Guid itemId, IEnumerable<(CatalogueStart Start, bool IsPlannedFor)> present, IReadOnlyList<CatalogueStartChange> wanted, DateTimeOffset now)
    {
        var byDay = present.ToDictionary(row => row.Start.StartsOn, row => row.Start);
        foreach (var start in wanted)
        {
            if (byDay.Remove(start.StartsOn, out var known))
            {
                known.ApplyBy = start.ApplyBy;
                known.Places = start.Places;
            }
            else
            {
                db.Add(CatalogueWriting.NewStart(itemId, start, now));
            }
        }

        db.RemoveRange(byDay.Values);
    }

    private static async Task<bool> ProviderExistsAsync(JobbsparDbContext db, Guid? providerId, CancellationToken cancellationToken) =>
        providerId is null || await db.Organisations.AnyAsync(row => row.Id == providerId, cancellationToken);

    private static async Task<bool> ContactExistsAsync(JobbsparDbContext db, Guid? contactId, CancellationToken cancellationToken) =>
        contactId is null || await db.Contacts.AnyAsync(row => row.Id == contactId, cancellationToken);

    private void Audit(JobbsparDbContext db, Actor actor, string action, InterventionCatalogueItem item) =>
        db.AuditEvents.Add(AuditEntry.OfRegister(actor, action, item.Id, clock.GetUtcNow(), ("code", item.Code)));
}
