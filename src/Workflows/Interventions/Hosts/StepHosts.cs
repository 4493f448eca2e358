using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Hosts.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Hosts;

/// <summary>
/// Where a step of a track can be given, and who can answer for it: the workplaces that its employers use in it, and the contacts of the
/// organisations that have a part in it. What concerns an employer who has withdrawn is not among them.
/// </summary>
public sealed record StepHosts
{
    /// <summary>Nobody and nowhere: what is shown to who may not choose.</summary>
    public static StepHosts None { get; } = new() { Workplaces = [], Contacts = [] };

    /// <summary>Workplaces by employer and name.</summary>
    public required IReadOnlyList<StepHost> Workplaces { get; init; }

    /// <summary>Contacts by organisation and name.</summary>
    public required IReadOnlyList<StepHost> Contacts { get; init; }

    /// <summary>The employer's part that a workplace belongs to.</summary>
    internal Guid? PartOf(Guid? workplaceId) => Workplaces.FirstOrDefault(row => row.Id == workplaceId)?.PartId;

    /// <summary>Everything wrong with what was chosen; what is unchanged may stay.</summary>
    internal IReadOnlyList<Refusal> Check(Guid? workplaceId, Guid? contactId, Guid? workplaceBefore = null, Guid? contactBefore = null) => Refusals.Among(
        WorkplaceIsOfTheTrack.Check(workplaceId is null || workplaceId == workplaceBefore || Workplaces.Any(row => row.Id == workplaceId)),
        ContactIsOfTheTrack.Check(contactId is null || contactId == contactBefore || Contacts.Any(row => row.Id == contactId)));

    /// <summary>Reads them in two statements.</summary>
    internal static async Task<StepHosts> ReadAsync(JobbsparDbContext db, Guid trackId, DateOnly today, CancellationToken cancellationToken)
    {
        var parts = db.TrackEmployers.StillIn(trackId);
        var workplaces = await (
            from part in parts
            join used in db.TrackEmployerWorkplaces on part.Id equals used.TrackEmployerId
            join workplace in db.Workplaces on used.WorkplaceId equals workplace.Id
            join organisation in db.Organisations on part.OrganisationId equals organisation.Id
            where workplace.ClosedOn == null || workplace.ClosedOn >= today
            orderby organisation.Name, workplace.Name
            select new { workplace.Id, workplace.Name, Of = organisation.Name, PartId = part.Id }).ToListAsync(cancellationToken);
        var contacts = await (
            from contact in db.Contacts
            join organisation in db.Organisations on contact.OrganisationId equals organisation.Id
            where contact.ValidTo == null || contact.ValidTo >= today
            where parts.Any(part => part.OrganisationId == organisation.Id)
                || db.Tracks.Any(track => track.Id == trackId && track.LeadOrganisationId == organisation.Id)
                || db.LetterOfIntentParties.Any(party => party.OrganisationId == organisation.Id && db.LettersOfIntent.Any(letter => letter.Id == party.LetterOfIntentId && parts.Any(part => part.Id == letter.TrackEmployerId)))
                || db.Interventions.Any(step => step.TrackId == trackId && db.InterventionCatalogueItems.Any(item => item.Id == step.CatalogueItemId && item.ProviderId == organisation.Id))
            orderby organisation.Name, contact.Name
            select new { contact.Id, contact.Name, Of = organisation.Name }).ToListAsync(cancellationToken);
        return new StepHosts
        {
            Workplaces = workplaces.ConvertAll(row => new StepHost(row.Id, row.Name, row.Of, row.PartId)),
            Contacts = contacts.ConvertAll(row => new StepHost(row.Id, row.Name, row.Of, PartId: null)),
        };
    }
}
