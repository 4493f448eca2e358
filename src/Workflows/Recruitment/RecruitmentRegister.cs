using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>
/// What the recruitment shows: its plan (PLAN-08), the one list of candidates (REKR-01), the activities (REKR-02), and those at which an
/// employer met them (REKR-03). Counts and dates, never names.
/// </summary>
public sealed class RecruitmentRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-08", "REKR-01", "REKR-02", "REKR-03"];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode switch
        {
            "PLAN-08" => PlanAsync(db, question, cancellationToken),
            "REKR-01" => CandidatesAsync(db, question, cancellationToken),
            "REKR-02" => ActivitiesAsync(db, question, cancellationToken),
            _ => EmployerAsync(db, question, cancellationToken),
        };
    }

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Recruitment", $"/jobbspar/{question.TrackId}/rekrytering");

    private static async Task<SuppliedEvidence?> PlanAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken) =>
        await db.RecruitmentPlans.SingleOrDefaultAsync(row => row.TrackId == question.TrackId, cancellationToken) is not { } plan
            ? null
            : Supplied(question).With("antalSokta", plan.NumberSought).With("reserver", plan.ReserveTarget).With("slutordet", plan.FinalSay is FinalSay.Employer ? "ARBETSGIVARE" : "GEMENSAMT");

    /// <summary>Where they came from, in the three groups of the form: social assistance is the municipality's, and is not told apart.</summary>
    private static async Task<SuppliedEvidence?> CandidatesAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var sources = await db.Participants.Where(row => row.TrackId == question.TrackId).Select(row => row.Source).ToListAsync(cancellationToken);
        if (sources.Count == 0)
        {
            return null;
        }

        var ofService = sources.Count(source => source is ParticipantSource.EmploymentService);
        var ofMunicipality = sources.Count(source => source is ParticipantSource.IncomeSupport or ParticipantSource.AdultEducation or ParticipantSource.ActivityDuty);
        return Supplied(question)
            .With("gemensamLista", true)
            .With("kandidater", sources.Count)
            .With("franAf", ofService)
            .With("franKommun", ofMunicipality)
            .With("franAnnan", sources.Count - ofService - ofMunicipality);
    }

    /// <summary>An activity that is still planned counts among the planned ones only: it has still to be held or cancelled. A moved one counts as what becomes of it.</summary>
    private static async Task<SuppliedEvidence?> ActivitiesAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var activities = await db.RecruitmentActivities.Where(row => row.TrackId == question.TrackId).ToListAsync(cancellationToken);
        var moved = MovedActivities.Of(activities);
        var statuses = activities.ConvertAll(row => moved.LastOf(row).Status);
        return statuses.Count == 0
            ? null
            : Supplied(question)
                .With("planerade", statuses.Count)
                .With("genomforda", statuses.Count(status => status is ActivityStatus.Held))
                .With("installda", statuses.Count(status => status is ActivityStatus.Cancelled));
    }

    private static async Task<SuppliedEvidence?> EmployerAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var held = await db.RecruitmentActivities.Where(row => row.TrackId == question.TrackId && row.Status == ActivityStatus.Held).OrderBy(row => row.StartsAt).ToListAsync(cancellationToken);
        var attended = held.FindAll(row => row.EmployerIds.Contains(question.SubjectId.ToString(), StringComparer.OrdinalIgnoreCase));
        if (attended.Count == 0)
        {
            return null;
        }

        var decided = await db.SelectionResults
            .Where(row => row.TrackId == question.TrackId && db.Participants.Any(participant => participant.Id == row.ParticipantId && participant.TrackEmployerId == question.SubjectId))
            .Select(row => row.DecidedBy)
            .ToListAsync(cancellationToken);
        return Supplied(question)
            .With("form", attended[^1].Type switch
            {
                ActivityType.SpeedMeetings => "SPEEDDEJTNING",
                ActivityType.Interview or ActivityType.GroupInterview => "INTERVJU",
                ActivityType.StudyVisit => "STUDIEBESOK",
                _ => "ANNAN",
            })
            .With("tillfallen", attended.Count)
            .With("datum", SwedishTime.DateOf(attended[^1].StartsAt))
            .With("deltogIBeslut", decided.Count == 0 ? null : decided.Exists(parties => parties.Contains(OrganisationType.Employer)));
    }
}
