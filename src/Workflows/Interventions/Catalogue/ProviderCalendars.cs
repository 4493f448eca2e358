using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Providers' terms and breaks (DOMAIN 5.3). Chains that lie over a break are told so.</summary>
public sealed class ProviderCalendars(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>A provider's periods, the earliest first.</summary>
    public Task<IReadOnlyList<ProviderPeriod>> ListAsync(Actor actor, Guid organisationId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewCatalogue, AccessScope.Nothing);
        return transactions.ReadAsync<IReadOnlyList<ProviderPeriod>>(
            async (db, token) => await db.ProviderPeriods.Where(row => row.OrganisationId == organisationId).OrderBy(row => row.StartsOn).ThenBy(row => row.Name).ToListAsync(token),
            cancellationToken);
    }

    /// <summary>Adds a term or a break.</summary>
    public Task<Decision<Guid>> AddAsync(Actor actor, Guid organisationId, ProviderPeriodKind kind, string name, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var faults = new InputFindings();
                faults.Text("periodNamn", name, 80);
                faults.Date("periodFrån", from, isRequired: true);
                faults.Date("periodTill", to, isRequired: true);
                faults.Add(from is { } first && to is { } last ? PeriodEndsAfterItBegins.Check(first, last) : null);
                faults.Add(ProviderIsAnOrganisation.Check(await unit.Db.Organisations.AnyAsync(row => row.Id == organisationId, token)));
                if (faults.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(faults.Refusals);
                }

                var period = new ProviderPeriod { Id = Guid.CreateVersion7(clock.GetUtcNow()), OrganisationId = organisationId, Kind = kind, Name = name.Trim(), StartsOn = from!.Value, EndsOn = to!.Value };
                unit.Db.Add(period);
                Audit(unit.Db, actor, organisationId);
                return Decision<Guid>.Accept(period.Id);
            },
            cancellationToken);
    }

    /// <summary>Adds the terms and breaks of an ordinary school year, to be put right afterwards.</summary>
    public Task<Decision<Guid>> AddOrdinaryYearAsync(Actor actor, Guid organisationId, int year, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var faults = new InputFindings();
                faults.Bounds("periodÅr", year, 2000, 2100);
                faults.Add(ProviderIsAnOrganisation.Check(await unit.Db.Organisations.AnyAsync(row => row.Id == organisationId, token)));
                if (faults.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(faults.Refusals);
                }

                var present = await unit.Db.ProviderPeriods.Where(row => row.OrganisationId == organisationId).Select(row => row.Name).ToListAsync(token);
                unit.Db.AddRange(ProviderTerms.OfYear(organisationId, year).Where(period => !present.Contains(period.Name, StringComparer.Ordinal)));
                Audit(unit.Db, actor, organisationId);
                return Decision<Guid>.Accept(organisationId);
            },
            cancellationToken);
    }

    /// <summary>Takes a period away; does nothing where it is gone already.</summary>
    public Task<Decision<Guid>> RemoveAsync(Actor actor, Guid periodId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (await unit.Db.ProviderPeriods.SingleOrDefaultAsync(row => row.Id == periodId, token) is { } period)
                {
                    unit.Db.Remove(period);
                    Audit(unit.Db, actor, period.OrganisationId);
                }

                return Decision<Guid>.Accept(periodId);
            },
            cancellationToken);
    }

    private void Audit(JobbsparDbContext db, Actor actor, Guid organisationId) =>
        db.AuditEvents.Add(AuditEntry.OfRegister(actor, AuditAction.ProviderCalendarChanged, organisationId, clock.GetUtcNow()));
}
