using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>Reads tracks' chains. All throw <see cref="AccessDeniedException"/> where the actor may not see the track.</summary>
public sealed class ChainQueries(Transactions transactions, AccessRights access, TrackHeads heads, WorkingDayCalendar calendar, TimeProvider clock)
{
    /// <summary>The page of a track's interventions, in a number of statements that does not depend on how much there is.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="number">Version of the chain; null for the newest.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<ChainPage> GetAsync(Actor actor, Guid trackId, int? number, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewInterventions, token);
                var dates = await db.Tracks.Where(track => track.Id == trackId).Select(track => new { track.PlannedStart, track.PlannedEnd }).SingleAsync(token);
                var chains = await db.InterventionChains.Where(row => row.TrackId == trackId).OrderByDescending(row => row.Number).ToListAsync(token);
                var chain = chains.Find(row => row.Number == (number ?? chains[0].Number));
                var stored = chain is null ? null : await StoredChain.ReadAsync(db, chain, token);
                var around = new ChainSurroundings
                {
                    Today = SwedishTime.Today(clock),
                    PlannedStart = dates.PlannedStart,
                    PlannedEnd = dates.PlannedEnd,
                    Calendar = calendar,
                    Periods = await PeriodsAsync(db, trackId, token),
                };
                var plan = chain is { Status: ChainStatus.Proposed } ? stored!.Plan() : null;
                var page = new ChainPage
                {
                    Head = head,
                    PlannedStart = dates.PlannedStart,
                    PlannedEnd = dates.PlannedEnd,
                    Today = around.Today,
                    Chain = chain,
                    FixedByName = await db.Users.Where(user => chain != null && user.Id == chain.FixedBy).Select(user => user.DisplayName).SingleOrDefaultAsync(token),
                    Versions = chains.ConvertAll(row => new ChainVersion { Id = row.Id, Number = row.Number, Status = row.Status, Reason = row.Reason, CreatedAt = row.CreatedAt, FixedAt = row.FixedAt }),
                    Rows = stored is null ? [] : Rows(stored, await TakenAsync(db, trackId, token)),
                    Faults = plan is null ? [] : ChainRules.CheckWhole(plan),
                    Notices = plan is null ? [] : ChainRules.Notices(plan, around),
                    Catalogue = [],
                    Reviewed = await ReviewedAsync(db, trackId, token),
                };
                return page.MayChange
                    ? page with { Catalogue = await CatalogueQueries.ReadAsync(db, Offered(db, trackId), token), Hosts = await StepHosts.ReadAsync(db, trackId, around.Today, token) }
                    : page;
            },
            cancellationToken);

    /// <summary>True where the actor may see the interventions of some track at all; what the menu asks.</summary>
    public bool MaySee(Actor actor) => access.Allowed(actor, AccessAction.ViewCatalogue, AccessScope.Nothing);

    private static IOrderedQueryable<InterventionCatalogueItem> Offered(JobbsparDbContext db, Guid trackId) => db.InterventionCatalogueItems
        .Where(item => item.RetiredAt == null || db.Interventions.Any(row => row.TrackId == trackId && row.CatalogueItemId == item.Id))
        .OrderBy(item => item.Name)
        .Take(500)
        .OrderBy(item => item.Name);

    private static async Task<Dictionary<Guid, int>> TakenAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        await db.InterventionPlaces.Where(place => place.TrackId == trackId).ToDictionaryAsync(place => place.OriginId, place => place.Taken, cancellationToken);

    private static async Task<ILookup<Guid, ProviderPeriod>> PeriodsAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var periods = await db.ProviderPeriods
            .Where(period => db.Interventions.Any(row => row.TrackId == trackId && db.InterventionCatalogueItems.Any(item => item.Id == row.CatalogueItemId && item.ProviderId == period.OrganisationId)))
            .ToListAsync(cancellationToken);
        return periods.ToLookup(period => period.OrganisationId);
    }

    private static async Task<Dictionary<ProviderKind, DateOnly>> ReviewedAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var reviews = await db.CatalogueReviews.Where(row => row.TrackId == trackId).Select(row => new { row.Provider, row.ReviewedOn }).ToListAsync(cancellationToken);
        return reviews.GroupBy(row => row.Provider).ToDictionary(group => group.Key, group => group.Max(row => row.ReviewedOn));
    }

    private static List<InterventionRow> Rows(StoredChain stored, Dictionary<Guid, int> taken)
    {
        var labels = stored.Interventions.ToDictionary(row => row.Id, row => row.Label);
        var relations = stored.Edges.ToLookup(
            edge => edge.Relation is ChainRelation.Follows ? edge.ToId : edge.FromId,
            edge =>
            {
                var other = edge.Relation is ChainRelation.Follows ? edge.FromId : edge.ToId;
                return new RelationRow { Relation = edge.Relation, OtherId = other, OtherLabel = labels[other], MaxChangeoverWorkingDays = edge.MaxChangeoverWorkingDays, SyncOn = edge.SyncOn };
            });
        return stored.Interventions.ConvertAll(row => new InterventionRow
        {
            Intervention = row,
            Item = stored.Items[row.CatalogueItemId],
            Start = row.StartId is { } id ? stored.Starts.GetValueOrDefault(id) : null,
            Relations = [.. relations[row.Id].OrderBy(relation => relation.Relation).ThenBy(relation => relation.OtherLabel, StringComparer.CurrentCulture)],
            Taken = taken.GetValueOrDefault(row.OriginId),
        });
    }
}
