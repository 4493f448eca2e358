using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>What is handed over of a track: the track's own records, and those of given participants by the same map as they go by (<see cref="PersonalTables"/>).</summary>
internal static class TrackRecords
{
    /// <summary>Of the map: books of the product itself, and what stands among the track's own records.</summary>
    private static readonly Type[] NotOfPeople =
        [typeof(Notification), typeof(Promise), typeof(Receipt), typeof(FormDraft), typeof(ParticipantReader), typeof(Escalation), typeof(EscalationEntry), typeof(SteeringDecision), typeof(RecruitmentActivity)];

    /// <summary>Writes tables in which nobody of a track is named but given participants.</summary>
    public static async Task<RecordTables> NamingAsync(JobbsparDbContext db, Guid trackId, IReadOnlyList<Guid> people, IdentitySeal seal, CancellationToken cancellationToken)
    {
        var others = await db.Participants.Where(row => row.TrackId == trackId && !people.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        return new RecordTables(db, seal, await WrittenIdentities.ReadAsync(db, others, seal, cancellationToken));
    }

    /// <summary>The records of participants, as far as a viewer may know of them who sees who they are.</summary>
    public static async Task<IReadOnlyList<RecordTable>> OfPeopleAsync(PeopleInHand people, ParticipantViewer viewer, RecordTables tables, CancellationToken cancellationToken)
    {
        var found = new List<RecordTable>();
        foreach (var table in PersonalTables.All.Where(table => !NotOfPeople.Contains(table.Entity)).Reverse())
        {
            var rows = await table.Read(people, cancellationToken);
            foreach (var person in viewer.SeesIncomeSupport ? [] : rows.OfType<Participant>().Where(person => person.Source is ParticipantSource.IncomeSupport))
            {
                person.Source = ParticipantSource.Other;
            }

            found.Add(tables.Of(table.Entity, rows));
        }

        return found;
    }

    /// <summary>The track's own records.</summary>
    public static async Task<IReadOnlyList<RecordTable>> OfTrackAsync(JobbsparDbContext db, Guid trackId, RecordTables tables, CancellationToken cancellationToken)
    {
        var parts = await db.TrackEmployers.Where(row => row.TrackId == trackId).Select(row => row.Id).ToListAsync(cancellationToken);
        return
        [
            await RowsAsync(db.Tracks.Where(row => row.Id == trackId)),
            await RowsAsync(db.Organisations.Where(row =>
                db.Tracks.Any(track => track.Id == trackId && track.LeadOrganisationId == row.Id)
                || db.TrackEmployers.Any(part => part.TrackId == trackId && part.OrganisationId == row.Id)
                || db.Participants.Any(person => person.TrackId == trackId && person.OwnerOrganisationId == row.Id))),
            await RowsAsync(db.TrackEmployers.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.EmployerContacts.Where(row => parts.Contains(row.TrackEmployerId))),
            await RowsAsync(db.UnionConsultations.Where(row => parts.Contains(row.TrackEmployerId))),
            await RowsAsync(db.CompetenceProfiles.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.CompetenceModules.Where(row => db.CompetenceProfiles.Any(profile => profile.Id == row.CompetenceProfileId && profile.TrackId == trackId))),
            await RowsAsync(db.LearningOutcomes.Where(row => db.CompetenceModules.Any(module => module.Id == row.ModuleId && db.CompetenceProfiles.Any(profile => profile.Id == module.CompetenceProfileId && profile.TrackId == trackId)))),
            await RowsAsync(db.RequirementProfiles.Where(row => parts.Contains(row.TrackEmployerId))),
            await RowsAsync(db.Requirements.Where(row => db.RequirementProfiles.Any(profile => profile.Id == row.RequirementProfileId && parts.Contains(profile.TrackEmployerId)))),
            await RowsAsync(db.LettersOfIntent.Where(row => parts.Contains(row.TrackEmployerId))),
            await RowsAsync(db.LetterOfIntentParties.Where(row => db.LettersOfIntent.Any(letter => letter.Id == row.LetterOfIntentId && parts.Contains(letter.TrackEmployerId)))),
            await RowsAsync(db.LetterOfIntentCommitments.Where(row => db.LettersOfIntent.Any(letter => letter.Id == row.LetterOfIntentId && parts.Contains(letter.TrackEmployerId)))),
            await RowsAsync(db.ChecklistItems.Where(row => row.TrackId == trackId && (row.SubjectId == trackId || parts.Contains(row.SubjectId)))) with { Name = "checklist_item_of_track" },
            await RowsAsync(db.FollowUps.Where(row => row.TrackId == trackId && row.ParticipantId == null)) with { Name = "follow_up_of_employer" },
            await RowsAsync(db.TrackGates.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.InterventionChains.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.Interventions.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.RecruitmentActivities.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.SyncMeetings.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.SyncMeetingParties.Where(row => db.SyncMeetings.Any(meeting => meeting.Id == row.SyncMeetingId && meeting.TrackId == trackId))),
            await RowsAsync(db.Escalations.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.EscalationEntries.Where(row => db.Escalations.Any(question => question.Id == row.EscalationId && question.TrackId == trackId))),
            await RowsAsync(db.SteeringDecisions.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.TrackSummaries.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.Evaluations.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.EvaluationAnswers.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.NewRoundDecisions.Where(row => row.TrackId == trackId)),
        ];

        async Task<RecordTable> RowsAsync<T>(IQueryable<T> rows)
            where T : class => tables.Of(typeof(T), [.. await rows.AsNoTracking().ToListAsync(cancellationToken)]);
    }
}
