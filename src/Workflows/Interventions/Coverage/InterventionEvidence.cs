using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Chains.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>Reads <see cref="InterventionFacts"/> of a track. Whoever calls has asked for the right; it runs in a command's transaction as well as beside it.</summary>
public sealed class InterventionEvidence(WorkingDayCalendar calendar)
{
    /// <summary>The facts of one track, in ten statements.</summary>
    public async Task<InterventionFacts> OfTrackAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var reviews = await db.CatalogueReviews.Where(row => row.TrackId == trackId).Select(row => new { row.Provider, row.ReviewedOn }).ToListAsync(cancellationToken);
        var chains = await db.InterventionChains.AsNoTracking().Where(row => row.TrackId == trackId).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        var inForce = chains.Find(row => row.Status is ChainStatus.Fixed);
        var chain = inForce ?? chains.FirstOrDefault();
        var stored = chain is null ? null : await StoredChain.ReadAsync(db, chain, cancellationToken);
        var plan = stored?.Plan() ?? new ChainPlan([], []);
        var goals = await CoveredGoals.ReadAsync(db, trackId, chain?.Id ?? Guid.Empty, cancellationToken);
        var items = stored?.Items.Keys.ToArray() ?? [];
        var withStarts = await db.CatalogueStarts.Where(start => items.Contains(start.CatalogueItemId)).Select(start => start.CatalogueItemId).Distinct().ToListAsync(cancellationToken);
        var transitions = plan.Relations.Where(relation => relation.Kind is ChainRelation.Follows && plan[relation.From].IsOccupying && plan[relation.To].IsOccupying).ToList();
        return new InterventionFacts
        {
            Reviewed = reviews.GroupBy(row => row.Provider).ToDictionary(group => group.Key, group => group.Max(row => row.ReviewedOn)),
            ChainNumber = chains.Count == 0 ? 0 : chains[0].Number,
            ChainStatus = chains.Count == 0 ? null : chains[0].Status,
            FixedNumber = inForce?.Number ?? 0,
            FixedOn = inForce?.FixedAt is { } at ? SwedishTime.DateOf(at) : null,
            RequirementProfileVersion = chain?.RequirementProfileVersion,
            HasAssumptions = chain is { AssumedSwedish: not null, AssumedEducation: not null, AssumedExperience: not null },
            PresentedOn = chain?.PresentedOn,
            UncoveredRequirements = [.. goals.Requirements.Where(goal => goal is { IsMust: true, IsCovered: false }).Select(goal => goal.Text)],
            UncoveredOutcomes = [.. goals.Outcomes.Where(goal => goal is { IsMust: true, IsCovered: false }).Select(goal => goal.Text)],
            MustRequirements = goals.Requirements.Count(goal => goal.IsMust),
            MustOutcomes = goals.Outcomes.Count(goal => goal.IsMust),
            Interventions = plan.Interventions.Count,
            FromMunicipality = plan.Interventions.Count(row => row.Owner is InterventionOwner.Municipality),
            FromEmploymentService = plan.Interventions.Count(row => row.Owner is InterventionOwner.EmploymentService),
            OneSidedReason = chain?.OneSidedReason,
            Support = plan.Interventions.Count(row => row.IsSupport),
            NoSupportReason = chain?.NoSupportReason,
            HasProcured = plan.Interventions.Any(row => row.IsProcured),
            Unclear = stored is null ? [] : [.. stored.Items.Values.Where(item => item.Funding is null || item.GroupMax is null || !withStarts.Contains(item.Id)).Select(item => item.Name).Order(StringComparer.Ordinal)],
            Transitions = transitions.Count,
            SyncedTransitions = transitions.Count(relation => SyncIsPlannedInTime.Check(relation, plan[relation.From], plan[relation.To], calendar) is null),
        };
    }
}
