using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>
/// What stands about an employer's part in the track: its need (PLAN-05, PLAN-12), the log of contacts (PLAN-13), how the work could be divided
/// (PLAN-15) and how the workplaces that it starts with are prepared (PLAN-20).
/// </summary>
public sealed class EmployerRegister(WorkingDayCalendar calendar) : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-05", "PLAN-12", "PLAN-13", "PLAN-15", "PLAN-20"];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        if (await db.TrackEmployers.SingleOrDefaultAsync(row => row.Id == question.SubjectId, cancellationToken) is not { } part)
        {
            return null;
        }

        var supplied = new SuppliedEvidence("Employers", $"/jobbspar/{question.TrackId}/arbetsgivare");
        return question.ItemCode switch
        {
            "PLAN-05" => Mapped(supplied, part),
            "PLAN-12" => Confirmed(supplied, part),
            "PLAN-13" => await ContactAsync(db, supplied, part, cancellationToken),
            "PLAN-15" => Redesign(supplied, part),
            _ => await WorkplacesAsync(db, supplied, part, cancellationToken),
        };
    }

    private static SuppliedEvidence? Mapped(SuppliedEvidence supplied, TrackEmployer part) => part.NeedMappedOn is not { } mapped
        ? null
        : supplied
            .With("antal", part.VacanciesEstimated)
            .With("startFran", part.VacanciesFrom)
            .With("startTill", part.VacanciesTo)
            .With("aterkommande", part.NeedRecurs)
            .With("datum", mapped);

    private static SuppliedEvidence? Confirmed(SuppliedEvidence supplied, TrackEmployer part) => part.NeedConfirmedOn is not { } confirmed
        ? null
        : supplied
            .With("platser", part.VacanciesEstimated)
            .With("fran", part.VacanciesFrom)
            .With("till", part.VacanciesTo)
            .With("anstallningsform", part.ExpectedForm is EmploymentForm.Unclear ? null : part.ExpectedForm.Code())
            .With("datum", confirmed);

    private static SuppliedEvidence? Redesign(SuppliedEvidence supplied, TrackEmployer part) => part.JobRedesign is JobRedesign.NotTried
        ? null
        : supplied.With("provat", part.JobRedesign.Code()).With("anteckning", part.JobRedesignNote);

    /// <summary>The latest contact at which the employer was present.</summary>
    private static async Task<SuppliedEvidence?> ContactAsync(JobbsparDbContext db, SuppliedEvidence supplied, TrackEmployer part, CancellationToken cancellationToken)
    {
        var contacts = await db.EmployerContacts.Where(row => row.TrackEmployerId == part.Id).OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        if (contacts.Find(row => Parties(row, "").Contains("ARBETSGIVARE", StringComparer.Ordinal)) is not { } latest)
        {
            return null;
        }

        var lead = await db.Tracks
            .Where(row => row.Id == part.TrackId)
            .Join(db.Organisations, row => row.LeadOrganisationId, organisation => organisation.Id, (_, organisation) => organisation.Type)
            .SingleAsync(cancellationToken);
        return supplied
            .With("datum", latest.HeldOn)
            .With("form", latest.Form switch { ContactForm.Email => "SKRIFT", ContactForm.Visit => "ARBETSPLATSBESOK", var form => form.Code() })
            .With("deltog", Parties(latest, lead is OrganisationType.EmploymentService ? "AF" : "KOMMUN"))
            .With("utfall", latest.Outcome);
    }

    /// <summary>Who took part, in the words of the form; the coordinator stands for the organisation that leads the track.</summary>
    private static IReadOnlyList<string> Parties(EmployerContact contact, string lead) =>
    [
        .. contact.Participants
            .Select(party => party switch
            {
                ContactParticipant.Workplace => "ARBETSGIVARE",
                ContactParticipant.Coordinator => lead,
                _ => party.Code(),
            })
            .Where(party => party.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    private async Task<SuppliedEvidence?> WorkplacesAsync(JobbsparDbContext db, SuppliedEvidence supplied, TrackEmployer part, CancellationToken cancellationToken)
    {
        var all = await db.TrackEmployerWorkplaces.Where(row => row.TrackEmployerId == part.Id).ToListAsync(cancellationToken);
        if (all.Count == 0)
        {
            return null;
        }

        var start = await db.Tracks.Where(row => row.Id == part.TrackId).Select(row => row.PlannedStart).SingleAsync(cancellationToken);
        var used = FirstWorkplaces.Of(all, start, calendar);
        var places = used.ConvertAll(row => row.WorkplaceId);
        var supervisors = (await db.Supervisors.Where(row => places.Contains(row.WorkplaceId)).ToListAsync(cancellationToken)).FindAll(row => row.IsActiveOn(start));
        return supplied
            .With("arbetsstallen", used.Count)
            .With("handledare", supervisors.Count)
            .With("utbildadeHandledare", supervisors.Count(row => row.IsTrained))
            .With("kapacitet", used.Sum(row => row.Places))
            .With("utrustningKlar", used.TrueForAll(row => row.ReadyOn is not null) ? used.Max(row => row.ReadyOn) : null);
    }
}
