using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// What follow-ups of participants (GENO-02) and employers (GENO-03), and meetings of all parties (GENO-12), show. One that answered for an
/// occurrence of the duty does not answer for the next.
/// </summary>
public sealed class FollowUpRegister : IRegisterEvidence
{
    private const string Date = "datum";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["GENO-02", "GENO-03", "GENO-12"];

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
