using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Retention;

/// <summary>Whose records are whose: each authority answers for the participants that it registered (GDPR-04).</summary>
internal static class RecordsOfTrack
{
    /// <summary>The participants of a track whose records are an authority's.</summary>
    public static IQueryable<Participant> Of(JobbsparDbContext db, Guid trackId, RecordsAuthority authority) =>
        db.Participants.Where(row =>
            row.TrackId == trackId
            && (authority == RecordsAuthority.EmploymentService) == db.Organisations.Any(owner => owner.Id == row.OwnerOrganisationId && owner.Type == OrganisationType.EmploymentService));

    /// <summary>Whose records a participant's are.</summary>
    /// <param name="isEmploymentServices">True where an organisation of Arbetsförmedlingen registered her.</param>
    public static RecordsAuthority AuthorityOf(bool isEmploymentServices) => isEmploymentServices ? RecordsAuthority.EmploymentService : RecordsAuthority.Municipality;
}
