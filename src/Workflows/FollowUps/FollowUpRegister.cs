using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// What follow-ups of participants (GENO-02, GENO-11) and employers (GENO-03, GENO-05), and meetings of all parties (GENO-12), show. One that answered for an
/// occurrence of the duty does not answer for the next.
/// </summary>
public sealed class FollowUpRegister : IRegisterEvidence
{
    private const string Date = "datum";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["GENO-02", "GENO-03", "GENO-05", "GENO-11", "GENO-12"];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var after = await EarlierOccurrence.DateAsync(db, question, Date, cancellationToken);
        if (question.ItemCode is "GENO-12")
        {
            return await MeetingAsync(db, question, after, cancellationToken);
        }

        var latest = await db.FollowUps
            .Where(row => row.TrackId == question.TrackId && (row.ParticipantId == question.SubjectId || row.TrackEmployerId == question.SubjectId) && row.HeldOn > after)
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return latest switch
        {
            null => null,
            { Subject: FollowUpSubject.Participant } when question.ItemCode is "GENO-11" => await SupportAsync(db, question, latest, cancellationToken),
            { Subject: FollowUpSubject.Employer } when question.ItemCode is "GENO-05" => await PipelineAsync(db, question, latest, cancellationToken),
            { Subject: FollowUpSubject.Participant } => OfParticipant(new("FollowUps", $"/jobbspar/{question.TrackId}/uppfoljning/deltagare/{question.SubjectId}"), latest),
            _ => OfEmployer(new("FollowUps", $"/jobbspar/{question.TrackId}/uppfoljning/arbetsgivare/{question.SubjectId}"), latest),
        };
    }

    private static SuppliedEvidence OfParticipant(SuppliedEvidence supplied, FollowUp latest) => supplied
        .With(Date, latest.HeldOn)
        .With("progression", latest.Progression switch { Progression.Worse => "1", Progression.Unchanged => "2", Progression.Forward => "4", Progression.GoalReached => "5", _ => null })
        .With("planenFoljs", latest.PlanFollowed?.Code())
        .With("insatsernaGenomfors", latest.InterventionsGiven?.Code())
        .With("nastaStegKant", latest.NextStepKnown)
        .With("atgarder", string.Join('\n', latest.Actions));

    private static SuppliedEvidence OfEmployer(SuppliedEvidence supplied, FollowUp latest) => supplied
        .With(Date, latest.HeldOn)
        .With("nojdhet", latest.CompetenceMatch)
        .With("avserAnstalla", latest.IntendsToEmploy)
        .With("handledningen", latest.SupervisionWorks switch { true => "JA", false => "NEJ", null => null })
        .With("hinder", string.Join(", ", latest.Obstacles.Select(DomainTexts.Of)));

    /// <summary>The latest contact, and the support that was chosen for her; kinds that the form does not have are other support.</summary>
    private static async Task<SuppliedEvidence> SupportAsync(JobbsparDbContext db, EvidenceQuestion question, FollowUp latest, CancellationToken cancellationToken)
    {
        var support = await db.Participants.Where(row => row.Id == question.SubjectId).Select(row => row.Support).SingleAsync(cancellationToken);
        var supplied = new SuppliedEvidence("FollowUps", $"/jobbspar/{question.TrackId}/uppfoljning/deltagare/{question.SubjectId}").With(Date, latest.HeldOn);
        return support.Count == 0
            ? supplied
            : supplied.With("stod", support.Select(kind => kind is SupportKind.JobCoach or SupportKind.LanguageSupport or SupportKind.VocationalSwedish ? kind.Code() : "ANNAT").Distinct(StringComparer.Ordinal));
    }

    /// <summary>Who is on the way to the employer, beside what it said it means to employ.</summary>
    private static async Task<SuppliedEvidence> PipelineAsync(JobbsparDbContext db, EvidenceQuestion question, FollowUp latest, CancellationToken cancellationToken)
    {
        var onTheWay = await db.Participants.CountAsync(
            row => row.TrackId == question.TrackId
                && (row.TrackEmployerId == question.SubjectId || (row.TrackEmployerId == null && db.TrackEmployers.Count(part => part.TrackId == question.TrackId && part.Status != TrackEmployerStatus.Withdrawn) == 1))
                && (row.Status == ParticipantStatus.Accepted || row.Status == ParticipantStatus.Active || row.Status == ParticipantStatus.Paused),
            cancellationToken);
        return new SuppliedEvidence("FollowUps", $"/jobbspar/{question.TrackId}/uppfoljning/arbetsgivare/{question.SubjectId}")
            .With(Date, latest.HeldOn)
            .With("bekraftat", latest.NextArrivalKnown)
            .With("paVagIn", onTheWay)
            .With("avserAnstalla", latest.IntendsToEmploy);
    }

    /// <summary>A party with several functions at the meeting was there when each of them was.</summary>
    private static async Task<SuppliedEvidence?> MeetingAsync(JobbsparDbContext db, EvidenceQuestion question, DateOnly after, CancellationToken cancellationToken)
    {
        var latest = await db.SyncMeetings
            .Where(row => row.TrackId == question.TrackId && row.HeldOn > after && (row.Status == SyncMeetingStatus.Held || row.Status == SyncMeetingStatus.Complete))
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (latest is null)
        {
            return null;
        }

        var parties = (await db.SyncMeetingParties.Where(row => row.SyncMeetingId == latest.Id).ToListAsync(cancellationToken)).ToLookup(row => Party(row.Kind), StringComparer.Ordinal);
        var absent = parties.SelectMany(group => group).Where(row => row.WasPresent is not true).ToList();
        return new SuppliedEvidence("FollowUps", $"/jobbspar/{question.TrackId}/avstamning/{latest.Id}")
            .With(Date, latest.HeldOn)
            .With("parter", parties.Select(group => group.Key))
            .With("narvarande", parties.Where(group => group.All(row => row.WasPresent is true)).Select(group => group.Key))
            .With("uppfoljda", absent.Count > 0 && absent.TrueForAll(row => row.ContactedOn is not null) ? absent.Max(row => row.ContactedOn) : null)
            .With("beslut", latest.Decisions);
    }

    private static string Party(MeetingPartyKind kind) => kind switch
    {
        MeetingPartyKind.Municipality or MeetingPartyKind.ContractMonitorOfMunicipality => "KOMMUN",
        MeetingPartyKind.EmploymentService or MeetingPartyKind.ContractMonitorOfEmploymentService => "AF",
        MeetingPartyKind.Employer or MeetingPartyKind.Supervisor => "ARBETSGIVARE",
        MeetingPartyKind.AdultEducation or MeetingPartyKind.EducationProvider => "UTBILDARE",
        MeetingPartyKind.Union => "FACK",
        _ => "ANNAN",
    };
}
