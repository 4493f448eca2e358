using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers.Places;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Reminders.Contacts;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>
/// Changes to the register of organisations. Each method is one transaction; a refusal names every field at fault. All throw
/// <see cref="AccessDeniedException"/> where the thing does not exist, or the actor may not do this.
/// </summary>
public sealed class OrganisationCommands(Transactions transactions, AccessRights access, IdentitySeal seal, ContactMailRefusals refusals, TimeProvider clock)
{
    private const int LongestName = 200;
    private const int LongestPerson = 120;

    /// <summary>Adds or changes an organisation.</summary>
    /// <returns>Its id.</returns>
    public Task<Decision<Guid>> SaveAsync(Actor actor, OrganisationForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return RunAsync(actor, AccessAction.ManageOrganisations, (db, today, token) => SaveAsync(db, actor, form, today, token), cancellationToken);
    }

    /// <summary>Adds or changes a workplace.</summary>
    /// <returns>Its id.</returns>
    public Task<Decision<Guid>> SaveWorkplaceAsync(Actor actor, WorkplaceFormInput form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return RunAsync(actor, AccessAction.ManageWorkplaces, (db, today, token) => SaveWorkplaceAsync(db, actor, form, today, token), cancellationToken);
    }

    /// <summary>Adds or changes a contact; her last day ends her being chosen, never what she has done.</summary>
    /// <returns>Her id.</returns>
    public Task<Decision<Guid>> SaveContactAsync(Actor actor, ContactFormInput form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return RunAsync(actor, AccessAction.ManageWorkplaces, (db, today, token) => SaveContactAsync(db, actor, form, today, token), cancellationToken);
    }

    /// <summary>Makes a contact supervisor at a workplace, or changes the period.</summary>
    /// <returns>The period's id.</returns>
    public Task<Decision<Guid>> SaveSupervisorAsync(Actor actor, SupervisorFormInput form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return RunAsync(actor, AccessAction.ManageWorkplaces, (db, _, token) => SaveSupervisorAsync(db, actor, form, token), cancellationToken);
    }

    /// <summary>A sole trader's whole number, for a stated reason; the look is written down in the same transaction.</summary>
    public Task<Decision<string>> RevealNumberAsync(Actor actor, Guid organisationId, RevealReason why, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.RevealSoleTrader, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var organisation = await unit.Db.Organisations.SingleOrDefaultAsync(row => row.Id == organisationId, token) ?? throw Missing(AccessAction.RevealSoleTrader);
                if (SoleTradersNumberIsKept.Check(organisation) is { } refusal)
                {
                    return Decision<string>.Refuse(refusal);
                }

                unit.Db.AuditEvents.Add(AuditEntry.OfLook(actor, AuditAction.SoleTraderRevealed, organisationId, clock.GetUtcNow(), [("organisation", organisationId.ToString()), ("why", why.Code())]));
                return Decision<string>.Accept(OrganisationNumber.Format(seal.Open(organisationId, Sealed.SoleTrader, organisation.SealedNumber!)));
            },
            cancellationToken);
    }

    private Task<Decision<Guid>> RunAsync(
        Actor actor,
        AccessAction action,
        Func<JobbsparDbContext, DateOnly, CancellationToken, Task<Decision<Guid>>> work,
        CancellationToken cancellationToken)
    {
        access.Demand(actor, action, AccessScope.Nothing);
        return transactions.RunAsync((unit, token) => work(unit.Db, SwedishTime.Today(clock), token), cancellationToken);
    }

    private async Task<Decision<Guid>> SaveAsync(JobbsparDbContext db, Actor actor, OrganisationForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var known = form.Id is { } id ? await db.Organisations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw Missing(AccessAction.ManageOrganisations) : null;
        var found = OrganisationInput.Check(form, today, out var number);
        found.Add(known is null ? null : NobodyChangedItMeanwhile.Check(form.Version, known.Version));
        if (number is not null)
        {
            var hashes = form.IsSoleTrader ? seal.Hashes(number) : [];
            var isTaken = await db.Organisations.AnyAsync(row => row.Id != form.Id && (form.IsSoleTrader ? hashes.Contains(row.NumberHash!) : row.OrganisationNumber == number), cancellationToken);
            found.Add(OrganisationStandsOnceInTheRegister.Check(isTaken, form.IsSoleTrader ? OrganisationNumber.Mask(number) : OrganisationNumber.Format(number)));
        }

        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var organisation = known ?? new Organisation { Id = NewId(), Name = "", Type = OrganisationType.Other };
        OrganisationInput.Apply(organisation, form);
        if (!(form.KeepsNumber && organisation.IsSoleTrader && form.IsSoleTrader))
        {
            organisation.OrganisationNumber = form.IsSoleTrader ? null : number;
            organisation.SealedNumber = form.IsSoleTrader ? seal.Close(organisation.Id, Sealed.SoleTrader, number) : null;
            organisation.NumberHash = form.IsSoleTrader && number is not null ? seal.Hash(number) : null;
        }

        organisation.IsSoleTrader = form.IsSoleTrader;
        if (known is null)
        {
            db.Organisations.Add(organisation);
        }

        Audit(db, actor, known is null ? AuditAction.OrganisationAdded : AuditAction.OrganisationChanged, organisation.Id);
        return Decision<Guid>.Accept(organisation.Id);
    }

    private async Task<Decision<Guid>> SaveWorkplaceAsync(JobbsparDbContext db, Actor actor, WorkplaceFormInput form, DateOnly today, CancellationToken cancellationToken)
    {
        await DemandOrganisationAsync(db, form.OrganisationId, cancellationToken);
        var load = form.Id is { } held ? await WorkplaceLoad.HoldAsync(db, held, today, cancellationToken) : null;
        var known = form.Id is { } id
            ? await db.Workplaces.SingleOrDefaultAsync(row => row.Id == id && row.OrganisationId == form.OrganisationId, cancellationToken) ?? throw Missing(AccessAction.ManageWorkplaces)
            : null;
        var found = OrganisationInput.Check(form);
        found.Add(load is null || form.Capacity is not { } capacity ? null : WorkplacePlaces.CheckCapacity(load, capacity));
        found.Add(known is null ? null : NobodyChangedItMeanwhile.Check(form.Version, known.Version));
        var cfar = TypedText.OrNull(form.CfarNumber);
        found.Add(WorkplaceStandsOnceInTheRegister.Check(cfar is not null && await db.Workplaces.AnyAsync(row => row.CfarNumber == cfar && row.Id != form.Id, cancellationToken)));
        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var workplace = known ?? new Workplace { Id = NewId(), OrganisationId = form.OrganisationId, Name = "", Address = "", MunicipalityCode = "", Capacity = 0 };
        OrganisationInput.Apply(workplace, form);
        if (known is null)
        {
            db.Workplaces.Add(workplace);
        }

        Audit(db, actor, AuditAction.WorkplaceSaved, form.OrganisationId, ("workplace", workplace.Id));
        return Decision<Guid>.Accept(workplace.Id);
    }

    private async Task<Decision<Guid>> SaveContactAsync(JobbsparDbContext db, Actor actor, ContactFormInput form, DateOnly today, CancellationToken cancellationToken)
    {
        await DemandOrganisationAsync(db, form.OrganisationId, cancellationToken);
        var known = form.Id is { } id
            ? await db.Contacts.SingleOrDefaultAsync(row => row.Id == id && row.OrganisationId == form.OrganisationId, cancellationToken) ?? throw Missing(AccessAction.ManageWorkplaces)
            : null;
        var found = new Findings();
        found.Add(known is null ? null : NobodyChangedItMeanwhile.Check(form.Version, known.Version));
        found.Text("namn", form.Name, LongestPerson);
        found.Code<ContactRole>("roll", form.Role);
        found.OptionalText("titel", form.Title, LongestPerson);
        found.OptionalText("epost", form.Email, LongestName);
        found.Add(EmailIsWellFormed.Check("epost", TypedText.OrNull(form.Email)));
        found.OptionalText("telefon", form.Phone, 40);
        found.Date("slutar", form.ValidTo);
        if (form.WorkplaceId is { } at)
        {
            found.Add(WorkplaceBelongsToTheEmployer.Check(await db.Workplaces.SingleOrDefaultAsync(row => row.Id == at, cancellationToken), form.OrganisationId));
        }

        var periods = known is null ? [] : await db.Supervisors.Where(row => row.ContactId == known.Id && (row.ValidTo == null || row.ValidTo >= today)).ToListAsync(cancellationToken);
        var last = periods.Exists(row => row.ValidTo is null) ? null : periods.Max(row => row.ValidTo);
        found.Add(ContactEndsAfterHerPeriods.Check(form.ValidTo, last, periods.Count > 0));
        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var contact = known ?? new Contact { Id = NewId(), OrganisationId = form.OrganisationId, Name = "", Role = ContactRole.Other };
        contact.Name = form.Name!.Trim();
        contact.Role = CodeTable<ContactRole>.Parse(form.Role!);
        contact.WorkplaceId = form.WorkplaceId;
        contact.Title = TypedText.OrNull(form.Title);
        var address = TypedText.OrNull(form.Email);
        if (!string.Equals(contact.Email, address, StringComparison.OrdinalIgnoreCase))
        {
            await refusals.EndAsync(db, contact, cancellationToken);
        }

        contact.Email = address;
        contact.Phone = TypedText.OrNull(form.Phone);
        contact.ValidTo = form.ValidTo;
        if (known is null)
        {
            db.Contacts.Add(contact);
        }

        Audit(db, actor, AuditAction.ContactSaved, form.OrganisationId, ("contact", contact.Id));
        return Decision<Guid>.Accept(contact.Id);
    }

    private async Task<Decision<Guid>> SaveSupervisorAsync(JobbsparDbContext db, Actor actor, SupervisorFormInput form, CancellationToken cancellationToken)
    {
        await DemandOrganisationAsync(db, form.OrganisationId, cancellationToken);
        var known = form.Id is { } id ? await db.Supervisors.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw Missing(AccessAction.ManageWorkplaces) : null;
        var contactId = known?.ContactId ?? form.ContactId;
        var workplaceId = known?.WorkplaceId ?? form.WorkplaceId;
        var contact = await db.Contacts.SingleOrDefaultAsync(row => row.Id == contactId, cancellationToken);
        var workplace = await db.Workplaces.SingleOrDefaultAsync(row => row.Id == workplaceId, cancellationToken);
        var found = new Findings();
        found.Add(known is null ? null : NobodyChangedItMeanwhile.Check(form.Version, known.Version));
        found.Required("kontakt", contactId is not null);
        found.Required("arbetsplats", workplaceId is not null);
        found.Required("från", form.ValidFrom is not null);
        found.Date("från", form.ValidFrom);
        found.Date("till", form.ValidTo);
        found.Order("till", form.ValidFrom, form.ValidTo);
        if (contactId is not null && workplaceId is not null && form.ValidFrom is { } from)
        {
            found.Add(ContactBelongsToTheOrganisation.Check("kontakt", contact, form.OrganisationId) ?? ContactIsStillThere.Check("kontakt", contact!, form.ValidTo ?? from));
            found.Add(WorkplaceBelongsToTheEmployer.Check(workplace, form.OrganisationId));
            var to = form.ValidTo ?? DateOnly.MaxValue;
            found.Add(SupervisorHasOnePeriodAtATime.Check(await db.Supervisors.AnyAsync(
                row => row.ContactId == contactId && row.WorkplaceId == workplaceId && row.Id != form.Id && row.ValidFrom <= to && (row.ValidTo == null || row.ValidTo >= from),
                cancellationToken)));
        }

        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var supervisor = known ?? new Supervisor { Id = NewId(), ContactId = contact!.Id, WorkplaceId = workplace!.Id, IsTrained = false, ValidFrom = form.ValidFrom!.Value };
        supervisor.IsTrained = form.IsTrained;
        supervisor.ValidFrom = form.ValidFrom!.Value;
        supervisor.ValidTo = form.ValidTo;
        if (known is null)
        {
            db.Supervisors.Add(supervisor);
        }

        Audit(db, actor, AuditAction.SupervisorSaved, form.OrganisationId, ("contact", supervisor.ContactId), ("workplace", supervisor.WorkplaceId));
        return Decision<Guid>.Accept(supervisor.Id);
    }

    private static async Task DemandOrganisationAsync(JobbsparDbContext db, Guid organisationId, CancellationToken cancellationToken)
    {
        if (!await db.Organisations.AnyAsync(row => row.Id == organisationId, cancellationToken))
        {
            throw Missing(AccessAction.ManageWorkplaces);
        }
    }

    private void Audit(JobbsparDbContext db, Actor actor, string action, Guid organisationId, params IReadOnlyList<(string Name, Guid Id)> more) =>
        db.AuditEvents.Add(AuditEntry.OfRegister(actor, action, organisationId, clock.GetUtcNow(), [("organisation", organisationId.ToString()), .. more.Select(pair => (pair.Name, pair.Id.ToString()))]));

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    private static AccessDeniedException Missing(AccessAction action) => new(action.ToString());
}
