using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Reads the catalogue of interventions. All throw <see cref="AccessDeniedException"/> where the actor may not see it.</summary>
public sealed class CatalogueQueries(Transactions transactions, AccessRights access)
{
    private const int MostRows = 500;

    private static readonly OrganisationType[] ProviderTypes =
    [
        OrganisationType.Municipality, OrganisationType.EmploymentService, OrganisationType.Employer, OrganisationType.EducationProvider, OrganisationType.SectorBody, OrganisationType.Other,
    ];

    /// <summary>One page of the catalogue, in four statements.</summary>
    public Task<CataloguePage> ListAsync(Actor actor, CatalogueFilter filter, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewCatalogue, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var suited = Suited(db, filter);
                var size = Math.Clamp(filter.PageSize, 1, MostRows);
                var page = suited.OrderBy(row => row.Name).ThenBy(row => row.Code).Skip(Math.Max(0, filter.Page) * size).Take(size);
                return new CataloguePage
                {
                    Total = await suited.CountAsync(token),
                    Rows = await ReadAsync(db, page, token),
                    Providers = await db.Organisations
                        .Where(row => ProviderTypes.Contains(row.Type))
                        .OrderBy(row => row.Name)
                        .Select(row => new CatalogueProvider(row.Id, row.Name))
                        .ToListAsync(token),
                    MayChange = access.Allowed(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing),
                };
            },
            cancellationToken);
    }

    /// <summary>One intervention, also one that was taken out of the catalogue.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see the catalogue.</exception>
    public Task<CatalogueRow> GetAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewCatalogue, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) => (await ReadAsync(db, db.InterventionCatalogueItems.Where(row => row.Id == id), token)).SingleOrDefault()
                ?? throw new AccessDeniedException(nameof(AccessAction.ViewCatalogue)),
            cancellationToken);
    }

    /// <summary>The whole catalogue, for export.</summary>
    public Task<IReadOnlyList<CatalogueRow>> AllAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewCatalogue, AccessScope.Nothing);
        return transactions.ReadAsync((db, token) => ReadAsync(db, db.InterventionCatalogueItems.Where(row => row.RetiredAt == null).OrderBy(row => row.Code), token), cancellationToken);
    }

    /// <summary>Rows with providers and starts, in the order of the query, in two statements.</summary>
    internal static async Task<IReadOnlyList<CatalogueRow>> ReadAsync(JobbsparDbContext db, IQueryable<InterventionCatalogueItem> items, CancellationToken cancellationToken)
    {
        var rows = await items
            .Select(item => new
            {
                Item = item,
                Provider = db.Organisations.Where(row => row.Id == item.ProviderId).Select(row => new { row.Name, row.OrganisationNumber }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var starts = await db.CatalogueStarts.Where(start => items.Any(item => item.Id == start.CatalogueItemId)).OrderBy(start => start.StartsOn).ToListAsync(cancellationToken);
        var startsOf = starts.ToLookup(start => start.CatalogueItemId);
        return rows.ConvertAll(row => new CatalogueRow
        {
            Item = row.Item,
            ProviderName = row.Provider?.Name,
            ProviderNumber = row.Provider?.OrganisationNumber,
            Starts = [.. startsOf[row.Item.Id]],
        });
    }

    private static IQueryable<InterventionCatalogueItem> Suited(JobbsparDbContext db, CatalogueFilter filter)
    {
        var items = db.InterventionCatalogueItems.AsQueryable();
        if (!filter.WithRetired)
        {
            items = items.Where(row => row.RetiredAt == null);
        }

        if (filter.Owner is { } owner)
        {
            items = items.Where(row => row.Owner == owner);
        }

        if (filter.Type is { } type)
        {
            items = items.Where(row => row.Type == type);
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var text = StorableText.Of(filter.Text.Trim()).ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Becomes lower() in SQL, which knows no culture.
            items = items.Where(row => row.Name.ToLower().Contains(text) || row.Code.ToLower().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        return items;
    }
}
