using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;
using Jobbspar.Workflows.Interventions.Chains.Rules;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>Fixes a track's chain, and opens it again as a new version with a reason (PLAN-24, GENO-13). Each method is one transaction.</summary>
public sealed class ChainVersions(Transactions transactions, AccessRights access, TrackSteps steps, TasksOnNewVersion tasks, TimeProvider clock)
{
    private const int LongestReason = 1_000;

    // While the track is carried out, a chain that changes is to be told to those concerned.
    private const string ChangeIsTold = "GENO-13";

    /// <summary>Says what the proposal rests on.</summary>
    public Task<Decision<Guid>> SaveAssumptionsAsync(Actor actor, Guid trackId, int version, ChainAssumptions assumptions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, token);
                var found = new InputFindings();
                found.Add(ChainIsOpenForChanges.Check(hand.Proposal is not null));
                found.Add(hand.Proposal is { } open ? WasNotChangedMeanwhile.Check(version, open.Chain.Version) : null);
                found.OptionalText("kravprofilVersion", assumptions.RequirementProfileVersion, 200);
                found.OptionalText("antagenSvenska", assumptions.Swedish, 100);
                found.OptionalText("antagenUtbildning", assumptions.Education, 100);
                found.OptionalText("antagenErfarenhet", assumptions.Experience, 200);
                found.OptionalText("stödBehövsEj", assumptions.NoSupportReason, 500);
                found.OptionalText("ensidigt", assumptions.OneSidedReason, 500);
                found.Date("presenterad", assumptions.PresentedOn);
                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                var chain = hand.Proposal!.Chain;
                chain.RequirementProfileVersion = OrNull(assumptions.RequirementProfileVersion);
                chain.AssumedSwedish = OrNull(assumptions.Swedish);
                chain.AssumedEducation = OrNull(assumptions.Education);
                chain.AssumedExperience = OrNull(assumptions.Experience);
                chain.PresentedOn = assumptions.PresentedOn;
                chain.NoSupportReason = OrNull(assumptions.NoSupportReason);
                chain.OneSidedReason = OrNull(assumptions.OneSidedReason);
                return Decision<Guid>.Accept(chain.Id);
            },
            cancellationToken);
    }

    /// <summary>Fixes the proposal. The version that was in force before is superseded, and places are counted by the new one.</summary>
    /// <returns>The version's id, or everything that keeps the chain from being fixed.</returns>
    public Task<Decision<Guid>> FixAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, token);
                if (ChainIsOpenForChanges.Check(hand.Proposal is not null) is { } shut)
                {
                    return Decision<Guid>.Refuse(shut);
                }

                var proposal = hand.Proposal!;
                var kept = proposal.Interventions.Where(row => row.Status is not InterventionStatus.StruckOut).ToDictionary(row => row.OriginId);

                // Changes nothing, and keeps others from taking places meanwhile.
                await unit.Db.InterventionPlaces.Where(place => place.TrackId == trackId).ExecuteUpdateAsync(set => set.SetProperty(place => place.Taken, place => place.Taken), token);
                var places = await unit.Db.InterventionPlaces.Where(place => place.TrackId == trackId).ToListAsync(token);
                IReadOnlyList<Refusal> refusals =
                [
                    .. ChainRules.CheckWhole(proposal.Plan()),
                    .. places.Select(place => kept.TryGetValue(place.OriginId, out var row) ? CapacityCoversTakenPlaces.Check(row.Label, row.Capacity, place.Taken) : null).OfType<Refusal>(),
                ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                // A chain that a round took over before places went with it has none.
                var counted = places.Select(place => place.OriginId).ToHashSet();
                unit.Db.InterventionPlaces.AddRange(kept.Values.Where(row => !counted.Contains(row.OriginId)).Select(row => new InterventionPlace { OriginId = row.OriginId, TrackId = trackId, Capacity = row.Capacity, Taken = 0 }));
                foreach (var place in places)
                {
                    place.Capacity = kept.TryGetValue(place.OriginId, out var row) ? row.Capacity : place.Capacity;
                }

                var datesBefore = await DatesInForceAsync(unit.Db, trackId, token);
                await SupersedeAsync(unit.Db, trackId, token);
                foreach (var row in kept.Values)
                {
                    row.Status = InterventionStatus.Fixed;
                }

                proposal.Chain.Status = ChainStatus.Fixed;
                proposal.Chain.FixedAt = clock.GetUtcNow();
                proposal.Chain.FixedBy = actor.UserId;
                Audit(hand, AuditAction.ChainFixed, proposal.Chain.Number);
                if (proposal.Chain.Reason is { } change)
                {
                    var isReplanned = !datesBefore.SetEquals(kept.Values.Select(row => (row.OriginId, row.PlannedStart, row.PlannedEnd)));
                    var version = new NewVersion(VersionedBasis.Chain, trackId, Written.Number(proposal.Chain.Number)) { Told = isReplanned ? NewVersion.TimePlan : null };
                    await tasks.FollowAsync(hand.Hand, version, token);
                    await steps.RaiseOnceAsync(hand.Hand, trackId, ChangeIsTold, change, token);
                }

                return Decision<Guid>.Accept(proposal.Chain.Id);
            },
            cancellationToken);

    /// <summary>Opens the fixed chain for changes: a new version that begins as a copy of it. The fixed one stays in force until the new one is fixed.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="reason">Why, at most 1 000 characters.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> NewVersionAsync(Actor actor, Guid trackId, string reason, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, token);
                var inForce = await unit.Db.InterventionChains.SingleOrDefaultAsync(row => row.TrackId == trackId && row.Status == ChainStatus.Fixed, token);
                var found = new InputFindings();
                found.Add(NewVersionFollowsAFixedChain.Check(inForce is not null, hand.Proposal is not null));
                found.Add(TextIsWritten.Check("skäl", reason));
                found.OptionalText("skäl", reason, LongestReason);
                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                var copy = await CopyAsync(unit.Db, inForce!, reason.Trim(), actor, token);
                Audit(hand, AuditAction.ChainReopened, copy.Number, ("reason", reason.Trim()));
                return Decision<Guid>.Accept(copy.Id);
            },
            cancellationToken);

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static async Task<HashSet<(Guid OriginId, DateOnly Start, DateOnly End)>> DatesInForceAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        (await db.Interventions
            .Where(row => row.TrackId == trackId && row.Status == InterventionStatus.Fixed && db.InterventionChains.Any(chain => chain.Id == row.ChainId && chain.Status == ChainStatus.Fixed))
            .Select(row => new { row.OriginId, row.PlannedStart, row.PlannedEnd })
            .ToListAsync(cancellationToken)).Select(row => (row.OriginId, row.PlannedStart, row.PlannedEnd)).ToHashSet();

    /// <summary>Saved at once: of two versions only one may be fixed at any moment.</summary>
    private static async Task SupersedeAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        if (await db.InterventionChains.SingleOrDefaultAsync(row => row.TrackId == trackId && row.Status == ChainStatus.Fixed, cancellationToken) is { } before)
        {
            before.Status = ChainStatus.Superseded;
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<InterventionChain> CopyAsync(JobbsparDbContext db, InterventionChain from, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await StoredChain.ReadAsync(db, from, cancellationToken);
        var chain = ChainInHand.NewChain(from.TrackId, from.Number + 1, reason, actor, now);
        chain.RequirementProfileVersion = from.RequirementProfileVersion;
        chain.AssumedSwedish = from.AssumedSwedish;
        chain.AssumedEducation = from.AssumedEducation;
        chain.AssumedExperience = from.AssumedExperience;
        chain.NoSupportReason = from.NoSupportReason;
        chain.OneSidedReason = from.OneSidedReason;
        db.Add(chain);
        var ids = new Dictionary<Guid, Guid>();
        foreach (var row in stored.Interventions.Where(row => row.Status is not InterventionStatus.StruckOut))
        {
            ids[row.Id] = Guid.CreateVersion7(now);
            db.Add(Copy(row, ids[row.Id], chain.Id));
        }

        foreach (var edge in stored.Edges.Where(edge => ids.ContainsKey(edge.FromId) && ids.ContainsKey(edge.ToId)))
        {
            db.Add(new ChainEdge
            {
                Id = Guid.CreateVersion7(now),
                ChainId = chain.Id,
                FromId = ids[edge.FromId],
                ToId = ids[edge.ToId],
                Relation = edge.Relation,
                MaxChangeoverWorkingDays = edge.MaxChangeoverWorkingDays,
                SyncOn = edge.SyncOn,
            });
        }

        var old = ids.Keys.ToArray();
        var outcomes = await db.InterventionOutcomes.Where(row => old.Contains(row.InterventionId)).ToListAsync(cancellationToken);
        var requirements = await db.InterventionRequirements.Where(row => old.Contains(row.InterventionId)).ToListAsync(cancellationToken);
        db.AddRange(outcomes.Select(row => new InterventionOutcome { InterventionId = ids[row.InterventionId], OutcomeId = row.OutcomeId }));
        db.AddRange(requirements.Select(row => new InterventionRequirement { InterventionId = ids[row.InterventionId], RequirementId = row.RequirementId }));
        return chain;
    }

    private static Intervention Copy(Intervention row, Guid id, Guid chainId) => new()
    {
        Id = id,
        OriginId = row.OriginId,
        ChainId = chainId,
        TrackId = row.TrackId,
        CatalogueItemId = row.CatalogueItemId,
        StartId = row.StartId,
        Label = row.Label,
        Position = row.Position,
        PlannedStart = row.PlannedStart,
        PlannedEnd = row.PlannedEnd,
        HoursPerWeek = row.HoursPerWeek,
        IsMandatory = row.IsMandatory,
        IsOccupying = row.IsOccupying,
        LeadsToClosure = row.LeadsToClosure,
        Capacity = row.Capacity,
        WorkplaceId = row.WorkplaceId,
        ResponsibleContactId = row.ResponsibleContactId,
        Status = InterventionStatus.Proposed,
    };

    private Task<ChainInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        ChainInHand.TakeAsync(unit, actor, trackId, access, SwedishTime.Today(clock), clock.GetUtcNow(), cancellationToken);

    private void Audit(ChainInHand hand, string action, int number, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(
            hand.Hand.Actor,
            action,
            hand.Hand.Track.Id,
            clock.GetUtcNow(),
            [("version", number.ToString(CultureInfo.InvariantCulture)), .. arguments]));
}
