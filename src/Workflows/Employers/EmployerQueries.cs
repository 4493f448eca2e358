using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>What the page of a track's employers shows. Number of SQL statements is constant in the number of rows.</summary>
public sealed class EmployerQueries(Transactions transactions, TrackHeads heads, OrganisationQueries organisations, TimeProvider clock)
{
    private const int LatestContacts = 20;

    /// <summary>The employers of a track. Without the right to see contacts, no person is named and no free text about talks is given.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not see its employers.</exception>
    public async Task<EmployersPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => ReadAsync(db, actor, trackId, token), cancellationToken);
        if (!page.Head.AllowedActions.Contains(nameof(AccessAction.ChangeEmployers)))
        {
            return page;
        }

        var there = page.Employers.Select(employer => employer.Part.OrganisationId).ToHashSet();
        var register = await organisations.ListAsync(actor, cancellationToken);
        return page with { Organisations = [.. register.Where(row => !there.Contains(row.Id))] };
    }

    /// <summary>One employer of a track, as far as <see cref="GetAsync"/> shows it.</summary>
    /// <exception cref="AccessDeniedException">The part does not exist, or the actor may not see the employers of its track.</exception>
    public Task<EmployerView> GetOneAsync(Actor actor, Guid partId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var trackId = await TrackOfEmployer.ReadAsync(db, partId, AccessAction.ViewEmployers, token);
                return (await ReadAsync(db, actor, trackId, token)).Employers.Single(employer => employer.Part.Id == partId);
            },
            cancellationToken);

    private async Task<EmployersPage> ReadAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewEmployers, cancellationToken);
        var seesContacts = head.AllowedActions.Contains(nameof(AccessAction.ViewContacts));
        var parts = await db.TrackEmployers.Where(part => part.TrackId == trackId).ToListAsync(cancellationToken);
        var ids = parts.ConvertAll(part => part.Id);
        var owners = parts.ConvertAll(part => part.OrganisationId);
        var facts = await EvidenceOfEmployers.OfTrackAsync(db, trackId, today, cancellationToken);
        var workplaces = await db.Workplaces.Where(row => owners.Contains(row.OrganisationId)).OrderBy(row => row.Name).ToListAsync(cancellationToken);
        var uses = await db.TrackEmployerWorkplaces.Where(row => ids.Contains(row.TrackEmployerId)).ToListAsync(cancellationToken);
        var used = uses.ConvertAll(row => row.WorkplaceId);
        var periods = await db.Supervisors.Where(row => used.Contains(row.WorkplaceId) && (row.ValidTo == null || row.ValidTo >= today)).OrderBy(row => row.ValidFrom).ToListAsync(cancellationToken);
        var contacts = seesContacts ? await db.Contacts.Where(row => owners.Contains(row.OrganisationId)).OrderBy(row => row.Name).ToListAsync(cancellationToken) : [];
        var names = contacts.ToDictionary(row => row.Id, row => row.Name);
        var consultations = await db.UnionConsultations.Where(row => ids.Contains(row.TrackEmployerId)).OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.CreatedAt).ToListAsync(cancellationToken);
        var log = seesContacts
            ? await db.EmployerContacts.Where(row => ids.Contains(row.TrackEmployerId)).OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.CreatedAt).ToListAsync(cancellationToken)
            : [];
        return new EmployersPage
        {
            Head = head,
            Organisations = [],
            Employers =
            [
                .. parts.Select(part => new EmployerView
                {
                    Part = seesContacts ? part : Impersonal(part),
                    Name = facts[part.Id].Name,
                    Facts = facts[part.Id],
                    Workplaces =
                    [
                        .. uses.Where(use => use.TrackEmployerId == part.Id).Select(use => new EmployerWorkplaceView
                        {
                            Use = use,
                            Workplace = workplaces.Single(row => row.Id == use.WorkplaceId),
                            Supervisors = [.. periods.Where(period => period.WorkplaceId == use.WorkplaceId).Select(period => new SupervisorView { Period = period, Name = names.GetValueOrDefault(period.ContactId, "") })],
                        }),
                    ],
                    OtherWorkplaces = [.. workplaces.Where(row => row.OrganisationId == part.OrganisationId && row.ClosedOn is null && !uses.Exists(use => use.TrackEmployerId == part.Id && use.WorkplaceId == row.Id))],
                    Contacts = [.. contacts.Where(row => row.OrganisationId == part.OrganisationId && (row.ValidTo is null || row.ValidTo >= today || IsChosen(part, row.Id)))],
                    Consultations = [.. consultations.Where(row => row.TrackEmployerId == part.Id).Select(row => seesContacts ? row : Impersonal(row))],
                    ContactLog = [.. log.Where(row => row.TrackEmployerId == part.Id).Take(LatestContacts)],
                }).OrderBy(row => row.Name, StringComparer.CurrentCulture),
            ],
        };
    }

    private static bool IsChosen(TrackEmployer part, Guid contactId) =>
        part.MainContactId == contactId || part.ManagementSponsorId == contactId || part.NeedConfirmedById == contactId;

    /// <summary>What names no person: free text about talks and reasons is left out.</summary>
    private static TrackEmployer Impersonal(TrackEmployer part) => new()
    {
        Id = part.Id,
        TrackId = part.TrackId,
        OrganisationId = part.OrganisationId,
        Status = part.Status,
        StatusChangedOn = part.StatusChangedOn,
        VacanciesEstimated = part.VacanciesEstimated,
        VacanciesFrom = part.VacanciesFrom,
        VacanciesTo = part.VacanciesTo,
        ExpectedForm = part.ExpectedForm,
        NeedRecurs = part.NeedRecurs,
        NeedMappedOn = part.NeedMappedOn,
        NeedConfirmedOn = part.NeedConfirmedOn,
        JobRedesign = part.JobRedesign,
        CollectiveAgreement = part.CollectiveAgreement,
        Version = part.Version,
    };

    private static UnionConsultation Impersonal(UnionConsultation row) => new()
    {
        Id = row.Id,
        TrackEmployerId = row.TrackEmployerId,
        UnionName = row.UnionName,
        LocalBranch = row.LocalBranch,
        HeldOn = row.HeldOn,
        Form = row.Form,
        Outcome = row.Outcome,
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedBy,
    };
}
