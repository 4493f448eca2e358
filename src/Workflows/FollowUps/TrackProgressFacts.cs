using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Reads what the checklist's items of implementation and closure (GENO-01…18, AVSL-*) rest on, in a constant number of statements.</summary>
public sealed class TrackProgressFacts(WorkingDayCalendar calendar)
{
    /// <summary>The facts of a track. The caller has asked for the right.</summary>
    internal async Task<TrackProgress> ReadAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var start = await db.Tracks.Where(row => row.Id == trackId).Select(row => row.PlannedStart).SingleAsync(cancellationToken);
        var people = await db.Participants.Where(row => row.TrackId == trackId).Select(row => new { row.Id, row.Status, row.PlannedStart }).ToListAsync(cancellationToken);
        var employers = await db.TrackEmployers.Where(row => row.TrackId == trackId).Select(row => row.Id).ToListAsync(cancellationToken);
        var followUps = await db.FollowUps.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var transitions = await db.Transitions.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var obstacles = await db.Obstacles.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var meetings = await db.SyncMeetings.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var employments = await db.Employments.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var subsidies = await db.WageSubsidies.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.EmploymentId, cancellationToken);
        var studies = await db.StudyContinuations.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.ParticipantId, cancellationToken);
        var certificates = await db.Certificates.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var closures = await db.ParticipantClosures.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.ParticipantId, cancellationToken);
        var plans = await db.ClosurePlans.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.ParticipantId, cancellationToken);
        var assessed = await db.ProgressAssessments.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var contacts = await db.PostHireContacts.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var summary = await db.TrackSummaries.Where(row => row.TrackId == trackId).Select(row => (DateOnly?)row.FixedOn).SingleOrDefaultAsync(cancellationToken);
        var evaluated = await db.Evaluations.Where(row => row.TrackId == trackId).Select(row => row.CompletedOn).SingleOrDefaultAsync(cancellationToken);
        var newRound = await RoundDecisions.OfTrackAsync(db, trackId, cancellationToken);

        return new TrackProgress
        {
            Participants = people.ToDictionary(
                row => row.Id,
                row =>
                {
                    var latest = Latest(followUps.Where(followUp => followUp.ParticipantId == row.Id));
                    FollowUp[] hers = [.. followUps.Where(followUp => followUp.ParticipantId == row.Id)];
                    Transition[] changes = [.. transitions.Where(transition => transition.ParticipantId == row.Id)];
                    var employment = employments.Find(known => known.ParticipantId == row.Id);
                    return new ParticipantProgress
                    {
                        TakesPart = row.Status is ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused,
                        LatestFollowUp = latest,
                        FollowUps = hers.Length,
                        FollowUpDueOn = FollowUpDue.NextOn(
                            row.PlannedStart ?? start,
                            latest,
                            changes.Where(transition => transition.Status is TransitionStatus.NotSecured or TransitionStatus.Secured).Select(transition => transition.FromEndsOn),
                            calendar),
                        Transitions = changes,
                        Assessments = [.. assessed.Where(assessment => assessment.ParticipantId == row.Id)],
                        Plan = plans.GetValueOrDefault(row.Id),
                        Employment = employment,
                        Subsidy = employment is null ? null : subsidies.GetValueOrDefault(employment.Id),
                        Studies = studies.GetValueOrDefault(row.Id),
                        Certificates = [.. certificates.Where(certificate => certificate.ParticipantId == row.Id)],
                        Closure = closures.GetValueOrDefault(row.Id),
                        PostHireContacts = employment is null ? [] : [.. contacts.Where(contact => contact.EmploymentId == employment.Id)],
                    };
                }),
            Employers = employers.ToDictionary(
                id => id,
                id =>
                {
                    var latest = Latest(followUps.Where(followUp => followUp.TrackEmployerId == id));
                    return new EmployerProgress { LatestFollowUp = latest, FollowUpDueOn = FollowUpDue.NextOn(start, latest, [], calendar), Hired = employments.Count(row => row.TrackEmployerId == id && closures.ContainsKey(row.ParticipantId)) };
                }),
            Obstacles = obstacles,
            Meetings = meetings,
            SummaryFixedOn = summary,
            EvaluatedOn = evaluated,
            NewRound = newRound,
        };
    }

    private static FollowUp? Latest(IEnumerable<FollowUp> followUps) => followUps.OrderBy(row => row.HeldOn).ThenBy(row => row.Id).LastOrDefault();
}
