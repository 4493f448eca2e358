using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>
/// Which contacts are told of a task: those whom the track's coordinators chose, who are still there and have an address, of the organisation that answers for the task.
/// Whoever answers for a task without being named as an organisation (a supervisor, a job coach) is told by the coordinators.
/// </summary>
internal sealed class ResponsibleContacts
{
    private readonly ILookup<Guid, Chosen> chosen;
    private readonly Dictionary<Guid, Guid> organisationOfPart;

    private ResponsibleContacts(IReadOnlyCollection<Chosen> chosen, Dictionary<Guid, Guid> organisationOfPart)
    {
        this.chosen = chosen.ToLookup(row => row.TrackId);
        this.organisationOfPart = organisationOfPart;
    }

    /// <summary>True where nobody was chosen in any of the tracks.</summary>
    public bool AreNone => chosen.Count == 0;

    public static async Task<ResponsibleContacts> ReadAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> trackIds, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from row in db.RemindedContacts.AsNoTracking()
            join contact in db.Contacts.Reachable(today) on row.ContactId equals contact.Id
            join organisation in db.Organisations on contact.OrganisationId equals organisation.Id
            where trackIds.Contains(row.TrackId)
            select new Chosen(row.TrackId, contact.Id, organisation.Id, organisation.Type)).ToListAsync(cancellationToken);
        var parts = rows.Count == 0
            ? []
            : await db.TrackEmployers.AsNoTracking()
                .Where(part => trackIds.Contains(part.TrackId) && part.Status != TrackEmployerStatus.Withdrawn)
                .ToDictionaryAsync(part => part.Id, part => part.OrganisationId, cancellationToken);
        return new(rows, parts);
    }

    public IEnumerable<Guid> Of(ChecklistItem item) => chosen[item.TrackId].Where(row => AnswersFor(row, item)).Select(row => row.ContactId);

    private bool AnswersFor(Chosen contact, ChecklistItem item) => item.ResponsibleRole switch
    {
        "ARBETSGIVARE" => organisationOfPart.TryGetValue(item.SubjectId, out var employer) && employer == contact.OrganisationId,
        "AF" => contact.Type is OrganisationType.EmploymentService,
        "AF_OCH_KOMMUN" => contact.Type is OrganisationType.EmploymentService or OrganisationType.Municipality,
        "AF_ELLER_UTBILDARE" => contact.Type is OrganisationType.EmploymentService or OrganisationType.EducationProvider,
        "UTBILDARE" => contact.Type is OrganisationType.EducationProvider,
        _ => false,
    };

    private sealed record Chosen(Guid TrackId, Guid ContactId, Guid OrganisationId, OrganisationType Type);
}
