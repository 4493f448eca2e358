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

    /// <summary>The records of participants, as far as a viewer may know of them who sees who they are.</summary>
    public static async Task<IReadOnlyList<RecordTable>> OfPeopleAsync(PeopleInHand people, ParticipantViewer viewer, IdentitySeal seal, CancellationToken cancellationToken)
    {
        var tables = new RecordTables(people.Db, seal);
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
    public static async Task<IReadOnlyList<RecordTable>> OfTrackAsync(JobbsparDbContext db, Guid trackId, IdentitySeal seal, CancellationToken cancellationToken)
    {
        var tables = new RecordTables(db, seal);
        return
        [
            await RowsAsync(db.Tracks.Where(row => row.Id == trackId)),
            await RowsAsync(db.Organisations.Where(row =>
                db.Tracks.Any(track => track.Id == trackId && track.LeadOrganisationId == row.Id)
                || db.TrackEmployers.Any(part => part.TrackId == trackId && part.OrganisationId == row.Id)
                || db.Participants.Any(person => person.TrackId == trackId && person.OwnerOrganisationId == row.Id))),
            await RowsAsync(db.TrackEmployers.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.TrackGates.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.InterventionChains.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.Interventions.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.RecruitmentActivities.Where(row => row.TrackId == trackId)),
            await RowsAsync(db.SyncMeetings.Where(row => row.TrackId == trackId)),
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
