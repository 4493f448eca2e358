using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// Reads what the pages of follow-ups show, in a constant number of statements. All throw <see cref="AccessDeniedException"/> where there is no
/// such thing for the actor.
/// </summary>
public sealed class FollowUpQueries(Transactions transactions, TrackHeads heads, ParticipantAccess viewers, ParticipantLooks looks, WorkingDayCalendar calendar, TimeProvider clock)
{
    private const int MeetingInterval = 30;

    /// <summary>The track's page.</summary>
    public async Task<FollowUpPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => GetAsync(db, actor, trackId, isNamed: true, token), cancellationToken);
        await looks.ListAsync(actor, trackId, page.Participants.Select(row => row.Participant).Concat(page.Transitions.Select(row => row.Participant)).Concat(page.Obstacles.Select(row => row.Participant)), cancellationToken);
        return page;
    }

    /// <summary>The same without anybody's name, for pages that show none: nobody has been looked at.</summary>
    public Task<FollowUpPage> WithoutNamesAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => GetAsync(db, actor, trackId, isNamed: false, token), cancellationToken);

    /// <summary>One participant's page.</summary>
    public async Task<ParticipantFollowUpPage> ParticipantAsync(Actor actor, Guid trackId, Guid participantId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => ParticipantAsync(db, actor, trackId, participantId, token), cancellationToken);
        await looks.OneAsync(actor, participantId, cancellationToken);
        return page;
    }

    /// <summary>One employer's page.</summary>
    public Task<EmployerFollowUpPage> EmployerAsync(Actor actor, Guid trackId, Guid trackEmployerId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewFollowUps, token);
                var names = await SubjectNames.OfTrackAsync(db, trackId, token);
                return new EmployerFollowUpPage
                {
                    Head = head,
                    TrackEmployerId = trackEmployerId,
                    Employer = names.GetValueOrDefault(trackEmployerId) ?? throw new AccessDeniedException(nameof(AccessAction.ViewFollowUps)),
                    ProposedNextOn = calendar.AddWorkingDays(SwedishTime.Today(clock), FollowUpDue.Interval),
                    FollowUps = await db.FollowUps.Where(row => row.TrackEmployerId == trackEmployerId).OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id).ToListAsync(token),
                };
            },
            cancellationToken);

    private async Task<FollowUpPage> GetAsync(JobbsparDbContext db, Actor actor, Guid trackId, bool isNamed, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewFollowUps, cancellationToken);
        var today = SwedishTime.Today(clock);
        var start = await db.Tracks.Where(row => row.Id == trackId).Select(row => row.PlannedStart).SingleAsync(cancellationToken);
        var seen = await ParticipantNames.OfTrackAsync(db, await viewers.ViewerAsync(db, actor, trackId, cancellationToken), trackId, cancellationToken);
        var people = isNamed ? seen : seen.ToDictionary(row => row.Key, row => row.Value with { Name = null });
        var employers = await SubjectNames.OfTrackAsync(db, trackId, cancellationToken);
        var active = await db.Participants
            .Where(row => row.TrackId == trackId && (row.Status == ParticipantStatus.Accepted || row.Status == ParticipantStatus.Active || row.Status == ParticipantStatus.Paused))
            .Select(row => new { row.Id, row.PlannedStart })
            .ToListAsync(cancellationToken);
        var followUps = await db.FollowUps.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var transitions = await TransitionsAsync(db, trackId, null, people, cancellationToken);
        var meetings = await MeetingsAsync(db, trackId, cancellationToken);
        FollowUp? Latest(Func<FollowUp, bool> of) => followUps.Where(of).OrderBy(row => row.HeldOn).ThenBy(row => row.Id).LastOrDefault();
        FollowUpRow Row(Guid id, FollowUp? latest, DateOnly from, IEnumerable<DateOnly> ends)
        {
            var due = FollowUpDue.NextOn(from, latest, ends, calendar);
            return new FollowUpRow { SubjectId = id, Latest = latest, DueOn = due, DaysLate = calendar.WorkingDaysLate(due, today) };
        }

        return new FollowUpPage
        {
            Head = head,
            Participants =
            [
                .. active
                    .Where(row => people.ContainsKey(row.Id))
                    .Select(row => Row(
                        row.Id,
                        Latest(followUp => followUp.ParticipantId == row.Id),
                        row.PlannedStart ?? start,
                        transitions.Where(transition => transition.Participant.Id == row.Id && IsToCome(transition.Transition)).Select(transition => transition.Transition.FromEndsOn)) with
                    {
                        Participant = people[row.Id],
                    })
                    .OrderBy(row => row.DueOn).ThenBy(row => row.Participant!.Number),
            ],
            Employers =
            [
                .. employers
                    .Select(pair => Row(pair.Key, Latest(followUp => followUp.TrackEmployerId == pair.Key), start, []) with { Employer = pair.Value })
                    .OrderBy(row => row.DueOn).ThenBy(row => row.Employer, StringComparer.CurrentCulture),
            ],
            Transitions = transitions,
            ProposedTransitions =
            [
                .. (await TransitionProposals.OfAsync(db, trackId, [.. people.Keys], cancellationToken))
                    .Select(pair => new ProposedTransition { Participant = people[pair.ParticipantId], From = TransitionProposals.StepOf(pair.From), To = TransitionProposals.StepOf(pair.To) })
                    .OrderBy(row => row.From.EndsOn).ThenBy(row => row.Participant.Number),
            ],
            Obstacles = await ObstaclesAsync(db, trackId, people, employers, today, cancellationToken),
            Meetings = meetings,
            NextMeetingBy = calendar.AddWorkingDays(
                meetings.Where(row => row.Meeting.HeldOn is not null).Select(row => row.Meeting.HeldOn!.Value).DefaultIfEmpty(start).Max(),
                MeetingInterval),
        };
    }

    private async Task<ParticipantFollowUpPage> ParticipantAsync(JobbsparDbContext db, Actor actor, Guid trackId, Guid participantId, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewFollowUps, cancellationToken);
        var today = SwedishTime.Today(clock);
        var people = await ParticipantNames.OfTrackAsync(db, await viewers.ViewerAsync(db, actor, trackId, cancellationToken), trackId, cancellationToken);
        var row = await (
            from participant in db.Participants
            join track in db.Tracks on participant.TrackId equals track.Id
            where participant.Id == participantId && participant.TrackId == trackId
            select new { participant.Status, PlannedStart = participant.PlannedStart ?? track.PlannedStart }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(nameof(AccessAction.ViewFollowUps));
        var followUps = await db.FollowUps.Where(followUp => followUp.ParticipantId == participantId).OrderByDescending(followUp => followUp.HeldOn).ThenByDescending(followUp => followUp.Id).ToListAsync(cancellationToken);
        var transitions = await TransitionsAsync(db, trackId, participantId, people, cancellationToken);
        var takesPart = row.Status is ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused;
        return new ParticipantFollowUpPage
        {
            Head = head,
            Participant = people.GetValueOrDefault(participantId) ?? throw new AccessDeniedException(nameof(AccessAction.ViewFollowUps)),
            TakesPart = takesPart,
            DueOn = takesPart
                ? FollowUpDue.NextOn(row.PlannedStart, followUps.FirstOrDefault(), transitions.Where(transition => IsToCome(transition.Transition)).Select(transition => transition.Transition.FromEndsOn), calendar)
                : null,
            ProposedNextOn = calendar.AddWorkingDays(today, FollowUpDue.Interval),
            FollowUps = followUps,
            Outcomes = await OutcomesAsync(db, trackId, participantId, cancellationToken),
            Chain = await ChainAsync(db, participantId, cancellationToken),
            Transitions = transitions,
        };
    }

    private static bool IsToCome(Transition transition) => transition.Status is TransitionStatus.NotSecured or TransitionStatus.Secured;

    private static async Task<IReadOnlyList<OutcomeProgress>> OutcomesAsync(JobbsparDbContext db, Guid trackId, Guid participantId, CancellationToken cancellationToken)
    {
        var outcomes = await (
            from outcome in LearningOutcomesOfTrack.Of(db, trackId)
            join module in db.CompetenceModules on outcome.ModuleId equals module.Id
            orderby module.CompetenceProfileId, module.Position, outcome.Position
            select new { outcome.Id, Module = module.Title, outcome.Text }).ToListAsync(cancellationToken);
        var assessments = await db.ProgressAssessments.Where(row => row.ParticipantId == participantId).ToListAsync(cancellationToken);
        return [.. outcomes.Select(row => new OutcomeProgress(row.Id, row.Module, row.Text, assessments.Where(assessment => assessment.LearningOutcomeId == row.Id).OrderBy(assessment => assessment.AssessedOn).ThenBy(assessment => assessment.Id).LastOrDefault()))];
    }

    private static async Task<IReadOnlyList<ChainStep>> ChainAsync(JobbsparDbContext db, Guid participantId, CancellationToken cancellationToken)
    {
        var steps = await db.ParticipantInterventions.Where(row => row.ParticipantId == participantId).OrderBy(row => row.PlannedStart).ToListAsync(cancellationToken);
        return
        [
            .. steps.Select(row => new ChainStep(
                row.Id,
                row.Title,
                row.ActualStart ?? row.PlannedStart,
                row.ActualEnd ?? row.PlannedEnd,
                row.Status is not (ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted or ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited))),
        ];
    }

    private static async Task<IReadOnlyList<TransitionRow>> TransitionsAsync(
        JobbsparDbContext db,
        Guid trackId,
        Guid? participantId,
        IReadOnlyDictionary<Guid, ParticipantName> people,
        CancellationToken cancellationToken)
    {
        var rows = await (
            from transition in db.Transitions
            where transition.TrackId == trackId && (participantId == null || transition.ParticipantId == participantId)
            select new
            {
                Transition = transition,
                From = db.ParticipantInterventions.Where(step => step.Id == transition.FromInterventionId).Select(step => step.Title).FirstOrDefault(),
                To = db.ParticipantInterventions.Where(step => step.Id == transition.ToInterventionId).Select(step => step.Title).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows
                .Where(row => people.ContainsKey(row.Transition.ParticipantId))
                .Select(row => new TransitionRow
                {
                    Transition = row.Transition,
                    Participant = people[row.Transition.ParticipantId],
                    From = row.From,
                    To = row.To,
                    Lacks = IsToCome(row.Transition) ? TransitionSecurity.Lacks(row.Transition) : [],
                })
                .OrderBy(row => IsToCome(row.Transition) ? 0 : 1).ThenBy(row => row.Transition.FromEndsOn),
        ];
    }

    private async Task<IReadOnlyList<ObstacleRow>> ObstaclesAsync(
        JobbsparDbContext db,
        Guid trackId,
        IReadOnlyDictionary<Guid, ParticipantName> people,
        Dictionary<Guid, string> employers,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var rows = await db.Obstacles.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        return
        [
            .. rows
                .Select(row => (Row: row, ActBy: ObstacleDue.ActBy(row, calendar)))
                .Select(pair => new ObstacleRow
                {
                    Obstacle = pair.Row,
                    Participant = pair.Row.ParticipantId is { } participant ? people.GetValueOrDefault(participant) : null,
                    Employer = pair.Row.TrackEmployerId is { } employer ? employers.GetValueOrDefault(employer) : null,
                    ActBy = pair.ActBy,
                    DaysLate = pair.Row.IsUnsolved ? calendar.WorkingDaysLate(pair.ActBy, today) : 0,
                })
                .OrderBy(row => row.Obstacle.IsUnsolved ? 0 : 1).ThenByDescending(row => row.Obstacle.Severity).ThenBy(row => row.ActBy),
        ];
    }

    private async Task<IReadOnlyList<SyncMeetingRow>> MeetingsAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var meetings = await db.SyncMeetings.Where(row => row.TrackId == trackId).OrderByDescending(row => row.PlannedAt).ToListAsync(cancellationToken);
        var parties = await db.SyncMeetingParties.Where(row => db.SyncMeetings.Any(meeting => meeting.Id == row.SyncMeetingId && meeting.TrackId == trackId)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return
        [
            .. meetings.Select(meeting => new SyncMeetingRow
            {
                Meeting = meeting,
                Parties = [.. parties.Where(party => party.SyncMeetingId == meeting.Id)],
                ContactBy = meeting.HeldOn is { } held ? SyncMeetingCompleteness.ContactBy(held, calendar) : null,
            }),
        ];
    }
}
