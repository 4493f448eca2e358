using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// What is registered of who holds a track together: its local agreement (PLAN-01), coordinators, substitutes and operative contacts (PLAN-02), and its steering group with
/// the way up (PLAN-03). What nobody has been appointed for is left to the form.
/// </summary>
public sealed class CoordinationRegister(TimeProvider clock) : IRegisterEvidence
{
    private const string Chair = "ordförande";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-01", "PLAN-02", "PLAN-03"];

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => new("Track", $"/jobbspar/{question.TrackId}");

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var track = await db.Tracks.AsNoTracking().SingleAsync(row => row.Id == question.TrackId, cancellationToken);
        return question.ItemCode switch
        {
            "PLAN-01" => Place(question).With("diarienummer", track.CooperationAgreementRef),
            "PLAN-02" => await AppointedAsync(db, track, Place(question), cancellationToken),
            _ => await SteeringAsync(db, track, Place(question), cancellationToken),
        };
    }

    private async Task<SuppliedEvidence> AppointedAsync(JobbsparDbContext db, Track track, SuppliedEvidence supplied, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var lead = await db.Organisations.Where(row => row.Id == track.LeadOrganisationId).Select(row => row.Type).SingleAsync(cancellationToken);
        var appointed = await (
            from assignment in db.CoordinatorAssignments
            join user in db.Users on assignment.UserId equals user.Id
            where assignment.TrackId == track.Id && (assignment.ValidTo == null || assignment.ValidTo >= today)
            orderby assignment.ValidFrom, user.DisplayName
            select new { assignment.IsSubstitute, assignment.ValidFrom, user.DisplayName }).ToListAsync(cancellationToken);
        var coordinators = appointed.FindAll(row => !row.IsSubstitute && row.ValidFrom <= today);
        var contacts = await (
            from contact in db.Contacts
            join organisation in Parties(db, track) on contact.OrganisationId equals organisation.Id
            where contact.Role == ContactRole.OperativeContact && (contact.ValidTo == null || contact.ValidTo >= today)
            orderby contact.Name
            select new { contact.Name, Of = organisation.Name, organisation.Type }).ToListAsync(cancellationToken);
        string Contacts(OrganisationType type) => Joined(contacts.Where(row => row.Type == type).Select(row => $"{row.Name}, {row.Of}"));
        return supplied
            .With("koordinator", Joined(coordinators.Select(row => row.DisplayName)))
            .With("ledandeOrganisation", lead.Code())
            .With("ersattare", Joined(appointed.Where(row => row.IsSubstitute).Select(row => row.DisplayName)))
            .With("kontaktAf", Contacts(OrganisationType.EmploymentService))
            .With("kontaktKommun", Contacts(OrganisationType.Municipality))
            .With("utseddDatum", coordinators.Count == 0 ? null : coordinators.Min(row => row.ValidFrom));
    }

    private async Task<SuppliedEvidence> SteeringAsync(JobbsparDbContext db, Track track, SuppliedEvidence supplied, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var groups = db.SteeringGroups.AnsweringFor(db, track.Id);
        var members = await (
            from member in db.SteeringGroupMembers.ValidOn(today)
            join user in db.Users on member.UserId equals user.Id
            where groups.Any(row => row.Id == member.GroupId)
            orderby member.IsSubstitute, user.DisplayName
            select new { user.DisplayName, member.Function, Type = db.Organisations.Where(row => row.Id == user.OrganisationId).Select(row => (OrganisationType?)row.Type).FirstOrDefault() }).ToListAsync(cancellationToken);
        var meetings = await db.SteeringMeetings.HeldBy(groups)
            .Where(row => !row.IsCancelled && row.HeldOn >= track.RegisteredOn)
            .OrderBy(row => row.HeldOn)
            .Select(row => row.HeldOn)
            .ToListAsync(cancellationToken);
        var parties = Parties(db, track);
        var above = await (
            from recipient in db.EscalationRecipients
            join user in db.Users on recipient.UserId equals user.Id
            where recipient.Level == EscalationLevel.HigherUp && (recipient.OrganisationId == null || parties.Any(row => row.Id == recipient.OrganisationId))
            orderby user.DisplayName
            select new { user.DisplayName, recipient.Function, Type = db.Organisations.Where(row => row.Id == (recipient.OrganisationId ?? user.OrganisationId)).Select(row => (OrganisationType?)row.Type).FirstOrDefault() }).ToListAsync(cancellationToken);
        string Above(OrganisationType type) => Joined(above.Where(row => row.Type == type).Select(row => $"{row.DisplayName}, {row.Function}"));
        var (ofService, ofMunicipality) = (Members(OrganisationType.EmploymentService), Members(OrganisationType.Municipality));
        supplied
            .With("ordforande", Joined(members.Where(row => row.Function.Contains(Chair, StringComparison.OrdinalIgnoreCase) && !row.Function.Contains("vice", StringComparison.OrdinalIgnoreCase)).Select(row => $"{row.DisplayName}, {row.Function}")))
            .With("hogreUppAf", Above(OrganisationType.EmploymentService))
            .With("hogreUppKommun", Above(OrganisationType.Municipality));
        Listed("ledamoterAf", ofService);
        Listed("ledamoterKommun", ofMunicipality);
        Listed("motesdatum", meetings.ConvertAll(day => Checklists.Evidence.Written.Date(day)));
        return supplied;

        List<string> Members(OrganisationType type) => [.. members.Where(row => row.Type == type).Select(row => $"{row.DisplayName}, {row.Function}")];

        void Listed(string key, List<string> lines)
        {
            if (lines.Count > 0)
            {
                supplied.With(key, lines.Distinct(StringComparer.Ordinal));
            }
        }
    }

    /// <summary>The two authorities of a track: who leads it, who is party to its letters of intent; and the only one of its kind in the register.</summary>
    private static IQueryable<Organisation> Parties(JobbsparDbContext db, Track track)
    {
        var letters = db.LettersOfIntent.Where(letter => db.TrackEmployers.Any(part => part.Id == letter.TrackEmployerId && part.TrackId == track.Id) && letter.Status != LetterStatus.Declined);
        return db.Organisations.Where(row => row.Type == OrganisationType.EmploymentService || row.Type == OrganisationType.Municipality)
            .Where(row => row.Id == track.LeadOrganisationId
                || db.LetterOfIntentParties.Any(party => party.OrganisationId == row.Id && letters.Any(letter => letter.Id == party.LetterOfIntentId))
                || !db.Organisations.Any(other => other.Type == row.Type && other.Id != row.Id));
    }

    private static string Joined(IEnumerable<string> names) => string.Join("; ", names.Distinct(StringComparer.Ordinal));
}
