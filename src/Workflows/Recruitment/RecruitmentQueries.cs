using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment.Rules;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>What the pages of recruitment show.</summary>
public sealed class RecruitmentQueries(Transactions transactions, ParticipantAccess access, ParticipantLooks looks)
{
    /// <summary>Plan and activities of a track.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    public Task<RecruitmentPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var (head, _) = await access.ReadAsync(db, actor, trackId, token);
                var employers = await SubjectNames.OfTrackAsync(db, trackId, token);
                var activities = await db.RecruitmentActivities.Where(row => row.TrackId == trackId).OrderBy(row => row.StartsAt).ThenBy(row => row.Id).ToListAsync(token);
                var seen = (await db.Attendances
                    .Where(row => db.RecruitmentActivities.Any(activity => activity.Id == row.ActivityId && activity.TrackId == trackId))
                    .Select(row => new { row.ActivityId, row.Status })
                    .ToListAsync(token)).ToLookup(row => row.ActivityId, row => row.Status);
                return new RecruitmentPage
                {
                    Head = head,
                    MayChange = head.AllowedActions.Contains(nameof(AccessAction.ChangeParticipants)),
                    Plan = await db.RecruitmentPlans.SingleOrDefaultAsync(row => row.TrackId == trackId, token),
                    PossibleCriteria = await SelectionCriteria.OfTrackAsync(db, trackId, token),
                    Employers = await SubjectNames.StillInAsync(db, trackId, token),
                    Activities =
                    [
                        .. activities.Select(activity => new ActivityRow
                        {
                            Activity = activity,
                            Employers = [.. EmployersOf(activity, employers).Select(employer => employer.Value)],
                            Invited = seen[activity.Id].Count(),
                            Present = seen[activity.Id].Count(status => status is AttendanceStatus.Present),
                        }),
                    ],
                };
            },
            cancellationToken);

    /// <summary>One activity; that its candidates were looked at is written down.</summary>
    /// <exception cref="AccessDeniedException">The activity does not exist, or is not for the actor.</exception>
    public async Task<ActivityPage> GetActivityAsync(Actor actor, Guid activityId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => GetActivityAsync(db, actor, activityId, token), cancellationToken);
        await looks.ListAsync(actor, page.Head.Id, page.Invited.Count + page.Others.Count, cancellationToken);
        return page;
    }

    private static IEnumerable<KeyValuePair<Guid, string>> EmployersOf(RecruitmentActivity activity, Dictionary<Guid, string> names) =>
        activity.EmployerIds.Select(Guid.Parse).Where(names.ContainsKey).Select(id => KeyValuePair.Create(id, names[id]));

    private async Task<ActivityPage> GetActivityAsync(JobbsparDbContext db, Actor actor, Guid activityId, CancellationToken cancellationToken)
    {
        var activity = await db.RecruitmentActivities.SingleOrDefaultAsync(row => row.Id == activityId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ViewParticipants));
        var (head, viewer) = await access.ReadAsync(db, actor, activity.TrackId, cancellationToken);
        var seen = await ParticipantQueries.SeenAsync(db, viewer, activity.TrackId, cancellationToken);
        var attendance = await db.Attendances.Where(row => row.ActivityId == activityId).ToDictionaryAsync(row => row.ParticipantId, cancellationToken);
        var meetings = await db.SpeedMeetings.Where(row => row.ActivityId == activityId).OrderBy(row => row.Round).ToListAsync(cancellationToken);
        var employers = EmployersOf(activity, await SubjectNames.OfTrackAsync(db, activity.TrackId, cancellationToken)).ToList();
        var organisations = await db.TrackEmployers.Where(row => row.TrackId == activity.TrackId).ToDictionaryAsync(row => row.Id, row => row.OrganisationId, cancellationToken);
        var consents = (await db.SecrecyConsents
            .Where(row => db.Attendances.Any(attended => attended.ActivityId == activityId && attended.ParticipantId == row.ParticipantId))
            .ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId);
        var order = employers.Select((employer, index) => (employer.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
        var candidates = seen.Values.Select(row => new CandidateRow
        {
            Id = row.Participant.Id,
            Name = ParticipantQueries.NameOf(row.Participant, row.Sight),
            Status = attendance.GetValueOrDefault(row.Participant.Id)?.Status,
            Result = attendance.GetValueOrDefault(row.Participant.Id)?.Result,
        }).ToList();
        return new ActivityPage
        {
            Head = head,
            MayChange = head.AllowedActions.Contains(nameof(AccessAction.ChangeParticipants)),
            Activity = activity,
            Employers = employers,
            Invited = [.. candidates.Where(row => row.Status is not null)],
            Others = [.. candidates.Where(row => row.Status is null && CandidatesAreInRecruitment.Check(seen[row.Id].Participant) is null)],
            Meetings =
            [
                .. meetings.Where(row => seen.ContainsKey(row.ParticipantId)).OrderBy(row => row.Round).ThenBy(row => order.GetValueOrDefault(row.TrackEmployerId))
                    .Select(row => new MeetingRow
                    {
                        Round = row.Round,
                        StartsAt = row.StartsAt,
                        EndsAt = row.EndsAt,
                        EmployerId = row.TrackEmployerId,
                        ParticipantId = row.ParticipantId,
                        Name = ParticipantQueries.NameOf(seen[row.ParticipantId].Participant, seen[row.ParticipantId].Sight),
                        NameForEmployer = NameForEmployer(seen[row.ParticipantId].Participant, consents[row.ParticipantId], organisations.GetValueOrDefault(row.TrackEmployerId), viewer.Today),
                    }),
            ],
            OtherActivities = await db.RecruitmentActivities
                .Where(row => row.TrackId == activity.TrackId && row.Id != activityId && row.Status != ActivityStatus.Cancelled)
                .OrderBy(row => row.StartsAt)
                .ToListAsync(cancellationToken),
        };
    }

    /// <summary>What goes to an employer names nobody without her written consent to that employer (OSL-03, OSL-04), and nobody with protection.</summary>
    private static string NameForEmployer(Participant participant, IEnumerable<SecrecyConsent> consents, Guid organisationId, DateOnly today) =>
        participant is { Name: { } name, Protection: ProtectionLevel.None } && consents.Any(consent => consent.ToOrganisationId == organisationId && consent.IsInForceOn(today))
            ? name
            : ParticipantTexts.Pseudonym(participant.Number);
}
