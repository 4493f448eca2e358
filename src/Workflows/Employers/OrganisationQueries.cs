using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>What the pages show of the register of organisations. A sole trader's number is masked, and never leaves the register.</summary>
public sealed class OrganisationQueries(Transactions transactions, AccessRights access, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>All organisations, by name.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see the register.</exception>
    public Task<IReadOnlyList<OrganisationRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewOrganisations, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) => (IReadOnlyList<OrganisationRow>)await Rows(db, db.Organisations.OrderBy(row => row.Name).ThenBy(row => row.Id), token),
            cancellationToken);
    }

    /// <summary>Organisations as an export holds them: sole traders are left out, since their number is a person's.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see the register.</exception>
    public Task<IReadOnlyList<OrganisationRow>> ListForExportAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewOrganisations, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) => (IReadOnlyList<OrganisationRow>)await Rows(db, db.Organisations.Where(row => !row.IsSoleTrader).OrderBy(row => row.Name).ThenBy(row => row.Id), token),
            cancellationToken);
    }

    /// <summary>One organisation with its workplaces and people.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see the register.</exception>
    public Task<OrganisationPage> GetAsync(Actor actor, Guid organisationId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewOrganisations, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var row = (await Rows(db, db.Organisations.Where(known => known.Id == organisationId), token)).SingleOrDefault() ?? throw new AccessDeniedException(nameof(AccessAction.ViewOrganisations));
                var contacts = await db.Contacts.Where(contact => contact.OrganisationId == organisationId).OrderBy(contact => contact.ValidTo != null).ThenBy(contact => contact.Name).ToListAsync(token);
                return new OrganisationPage
                {
                    Row = row,
                    Version = await db.Organisations.Where(known => known.Id == organisationId).Select(known => known.Version).SingleAsync(token),
                    Workplaces = await db.Workplaces.Where(place => place.OrganisationId == organisationId).OrderBy(place => place.Name).ToListAsync(token),
                    Contacts = contacts,
                    Supervisors = await db.Supervisors
                        .Where(period => db.Workplaces.Any(place => place.Id == period.WorkplaceId && place.OrganisationId == organisationId))
                        .OrderByDescending(period => period.ValidFrom)
                        .ToListAsync(token),
                    AllowedActions = access.AllowedNames(actor, AccessScope.Nothing),
                };
            },
            cancellationToken);
    }

    private async Task<List<OrganisationRow>> Rows(JobbsparDbContext db, IQueryable<Organisation> organisations, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var rows = await organisations
            .Select(row => new
            {
                Organisation = row,
                Workplaces = db.Workplaces.Count(place => place.OrganisationId == row.Id && (place.ClosedOn == null || place.ClosedOn >= today)),
                Tracks = db.TrackEmployers.Count(part => part.OrganisationId == row.Id),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new OrganisationRow
        {
            Id = row.Organisation.Id,
            Name = row.Organisation.Name,
            Type = row.Organisation.Type,
            ShownNumber = Shown(row.Organisation),
            IsSoleTrader = row.Organisation.IsSoleTrader,
            VerifiedByRegisterOn = row.Organisation.VerifiedByRegisterOn,
            Workplaces = row.Workplaces,
            Tracks = row.Tracks,
        });
    }

    private string? Shown(Organisation organisation) =>
        organisation.SealedNumber is { } closed ? OrganisationNumber.Mask(seal.Open(organisation.Id, Sealed.SoleTrader, closed))
        : organisation.OrganisationNumber is { } number ? OrganisationNumber.Format(number)
        : null;
}
