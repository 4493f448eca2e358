using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>
/// What the recruitment shows: its plan (PLAN-08, and PLAN-29 with the employer's requirements), the one list of candidates (REKR-01), the activities (REKR-02), those at
/// which an employer met them (REKR-03), and the one that a task was opened for (REKR-05). Counts and dates, never names.
/// </summary>
public sealed class RecruitmentRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-08", "PLAN-29", "REKR-01", "REKR-02", "REKR-03", "REKR-05"];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode switch
        {
            "PLAN-08" => PlanAsync(db, question, cancellationToken),
            "PLAN-29" => CriteriaAsync(db, question, cancellationToken),
            "REKR-01" => CandidatesAsync(db, question, cancellationToken),
            "REKR-02" => ActivitiesAsync(db, question, cancellationToken),
            "REKR-05" => MeetingAsync(db, question, cancellationToken),
            _ => EmployerAsync(db, question, cancellationToken),
        };
    }

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Recruitment", $"/jobbspar/{question.TrackId}/rekrytering");

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => Supplied(question);

    /// <summary>The plan, and the activities that have not been called off, with their days. That the parties have approved it is typed.</summary>
    private static async Task<SuppliedEvidence?> PlanAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var plan = await db.RecruitmentPlans.SingleOrDefaultAsync(row => row.TrackId == question.TrackId, cancellationToken);
        var activities = await db.RecruitmentActivities
            .Where(row => row.TrackId == question.TrackId && (row.Status == ActivityStatus.Planned || row.Status == ActivityStatus.Held))
            .OrderBy(row => row.StartsAt).ThenBy(row => row.Id)
            .Select(row => new { row.StartsAt, row.Type })
            .ToListAsync(cancellationToken);
        var supplied = Supplied(question)
            .With("antalSokta", plan?.NumberSought)
            .With("reserver", plan?.ReserveTarget)
            .With("slutordet", plan is null ? null : plan.FinalSay is FinalSay.Employer ? "ARBETSGIVARE" : "GEMENSAMT");
        if (plan is { Channels.Count: > 0 })
        {
            supplied.With("kanaler", plan.Channels.Select(ChannelOf).Distinct(StringComparer.Ordinal));
        }

        return activities.Count == 0 ? supplied : supplied.With("aktiviteter", activities.Select(row => $"{Written.Date(SwedishTime.DateOf(row.StartsAt))} {DomainTexts.Of(row.Type)}").Distinct(StringComparer.Ordinal));
    }

    /// <summary>The form's own, coarser words.</summary>
    private static string ChannelOf(RecruitmentChannel channel) => channel switch
    {
        RecruitmentChannel.JobBoard or RecruitmentChannel.Website or RecruitmentChannel.SocialMedia => "ANNONS",
        RecruitmentChannel.Summons or RecruitmentChannel.CaseWorkers => "AF",
        RecruitmentChannel.LanguageClass => "SFI_VUX",
        _ => "ANNAN",
    };

    /// <summary>What the plan tries of the employer's own requirements. All of it is among those that must be met, since the plan takes no other.</summary>
    private static async Task<SuppliedEvidence?> CriteriaAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await db.RecruitmentPlans.SingleOrDefaultAsync(row => row.TrackId == question.TrackId, cancellationToken) is not { } plan)
        {
            return null;
        }

        var own = await SelectionCriteria.OfEmployerAsync(db, question.TrackId, question.SubjectId, cancellationToken);
        var tried = plan.Criteria.Where(own.ContainsKey).Select(id => own[id]).ToList();
        var supplied = Supplied(question)
            .With("beslutar", plan.DecisionParties.Select(PartyOf).Distinct(StringComparer.Ordinal))
            .With("slutordet", plan.FinalSay is FinalSay.Employer ? "ARBETSGIVARE" : "GEMENSAMT");
        return tried.Count == 0 ? supplied : supplied.With("kriterier", tried).With("urKravprofilen", true);
    }

    private static string PartyOf(OrganisationType type) => type switch
    {
        OrganisationType.SectorBody or OrganisationType.CoordinationAssociation => "ANNAN",
        _ => type.Code(),
    };

    /// <summary>Who came is known once it has been recorded; how many go on, once it is decided of everybody who came.</summary>
    private static async Task<SuppliedEvidence?> MeetingAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (question.TaskId is not { } task || await db.RecruitmentActivities.SingleOrDefaultAsync(row => row.TaskId == task, cancellationToken) is not { } activity)
        {
            return null;
        }

        var held = MovedActivities.Of(await db.RecruitmentActivities.Where(row => row.TrackId == question.TrackId).ToListAsync(cancellationToken)).LastOf(activity);
        var invited = await db.Attendances.Where(row => row.ActivityId == held.Id).Select(row => new { row.Status, row.Result }).ToListAsync(cancellationToken);
        var present = invited.FindAll(row => row.Status is AttendanceStatus.Present);
        var isRecorded = invited.Exists(row => row.Status is not AttendanceStatus.Invited);
        var isDecided = present.Count > 0 && present.TrueForAll(row => row.Result is ActivityResult.Forward or ActivityResult.NotForward);
        return Supplied(question)
            .With("form", FormOf(held))
            .With("datum", SwedishTime.DateOf(held.StartsAt))
            .With("plats", held.Place)
            .With("inbjudna", invited.Count == 0 ? null : invited.Count)
            .With("narvarande", isRecorded ? present.Count : null)
            .With("vidare", isDecided ? present.Count(row => row.Result is ActivityResult.Forward) : null);
    }

    private static string FormOf(RecruitmentActivity activity) => activity.Type switch
    {
        ActivityType.SpeedMeetings => "SPEEDDEJTNING",
        ActivityType.Interview or ActivityType.GroupInterview => "INTERVJU",
        ActivityType.StudyVisit => "STUDIEBESOK",
        _ => "ANNAN",
    };

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
            .With("form", FormOf(attended[^1]))
            .With("tillfallen", attended.Count)
            .With("datum", SwedishTime.DateOf(attended[^1].StartsAt))
            .With("deltogIBeslut", decided.Count == 0 ? null : decided.Exists(parties => parties.Contains(OrganisationType.Employer)));
    }
}
