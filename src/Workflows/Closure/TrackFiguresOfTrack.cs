using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>Computes a track's figures from its rows, in a constant number of statements.</summary>
public sealed class TrackFiguresOfTrack(TimeProvider clock)
{
    private static readonly ClosureOutcome[] Outcomes = Enum.GetValues<ClosureOutcome>();

    /// <summary>The figures as they are now.</summary>
    public async Task<TrackFigures> ReadAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var track = await db.Tracks.SingleAsync(row => row.Id == trackId, cancellationToken);
        var people = await (
            from participant in db.Participants
            where participant.TrackId == trackId
            join closure in db.ParticipantClosures on participant.Id equals closure.ParticipantId into closures
            from closure in closures.DefaultIfEmpty()
            select new Person(
                participant.Status,
                participant.Gender,
                participant.EducationLevel,
                db.ParticipantInterventions.Where(step => step.ParticipantId == participant.Id).Min(step => step.ActualStart) ?? participant.PlannedStart,
                participant.ClosedOn,
                closure == null ? null : closure.Outcome)).ToListAsync(cancellationToken);
        var transitions = await db.Transitions.Where(row => row.TrackId == trackId && row.Status == TransitionStatus.Made).Select(row => row.GapWorkingDays ?? 0).ToListAsync(cancellationToken);
        var obstacles = await db.Obstacles.Where(row => row.TrackId == trackId).Select(row => row.EscalatedOn != null).ToListAsync(cancellationToken);
        var lifted = await db.Escalations.CountAsync(row => row.TrackId == trackId && (row.Level == EscalationLevel.SteeringGroup || row.Level == EscalationLevel.HigherUp), cancellationToken);
        var employers = await db.TrackEmployers.Where(row => row.TrackId == trackId && row.Status != TrackEmployerStatus.Withdrawn).Select(row => row.VacanciesEstimated).ToListAsync(cancellationToken);
        var followUps = await db.FollowUps.CountAsync(row => row.TrackId == trackId, cancellationToken);
        var meetings = await db.SyncMeetings.CountAsync(row => row.TrackId == trackId && row.Status == SyncMeetingStatus.Complete, cancellationToken);
        int[] gaps = [.. transitions.Where(days => days > TransitionSecurity.LongestChangeover)];
        return OfPeople(people, track) with
        {
            TransitionsMade = transitions.Count,
            TransitionsWithGap = gaps.Length,
            GapWorkingDays = gaps.Sum(),
            LostWorkingDays = await LostDaysAsync(db, track, cancellationToken),
            FollowUps = followUps,
            CompleteMeetings = meetings,
            Obstacles = obstacles.Count,
            Escalations = obstacles.Count(isEscalated => isEscalated),
            QuestionsLifted = lifted,
            Employers = employers.Count,
            VacanciesExpected = employers.Sum(),
        };
    }

    private async Task<int> LostDaysAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        var gaps = await db.Gaps.Where(gap => gap.TrackId == track.Id && gap.Kind == GapKind.UncoveredTime && gap.Severity != GapSeverity.Tolerated).ToListAsync(cancellationToken);
        var days = (await CalendarBook.ReadAsync(db, cancellationToken)).WorkingDays(track.LeadOrganisationId);
        return gaps.Sum(gap => LostDays.Of(gap, days, SwedishTime.Today(clock)));
    }

    private static TrackFigures OfPeople(List<Person> people, Track track)
    {
        Person[] started = [.. people.Where(HasStarted)];
        Person[] ended = [.. started.Where(person => person.Outcome is not null)];
        var completed = ended.Count(HasCompleted);
        var isShown = ended.Length >= SmallCells.Smallest;
        return new TrackFigures
        {
            Candidates = people.Count,
            PlacesPlanned = track.PlacesPlanned,
            Started = started.Length,
            Ended = ended.Length,
            Completed = completed,
            Outcomes = isShown ? [.. Outcomes.Select(outcome => new OutcomeFigure(outcome.Code(), ended.Count(person => person.Outcome == outcome)))] : null,
            Rates = isShown ? [.. RatesOf(ended, started.Length, completed)] : [],
            ByGender = By(ended, person => person.Gender.Code(), CodeTable<Gender>.All),
            ByEducation = By(ended, person => person.Education.Code(), CodeTable<EducationLevel>.All),
            MedianWeeks = isShown ? Median([.. ended.Where(person => person is { From: not null, To: not null }).Select(person => (person.To!.Value.DayNumber - person.From!.Value.DayNumber + 1) / 7)]) : null,
            TransitionsMade = 0,
            TransitionsWithGap = 0,
            GapWorkingDays = 0,
            FollowUps = 0,
            CompleteMeetings = 0,
            Obstacles = 0,
            Escalations = 0,
            Employers = 0,
            VacanciesExpected = 0,
        };
    }

    /// <summary>Three denominators, since the sources' percentages differ in theirs (DOMAIN 7.3).</summary>
    private static IEnumerable<Rate> RatesOf(Person[] ended, int started, int completed)
    {
        (string Name, int Of)[] denominators = [("PABORJAT", started), ("AVSLUTATS", ended.Length), ("FULLFOLJT", completed)];
        var employed = ended.Count(person => person.Outcome is ClosureOutcome.EmployedInTrack or ClosureOutcome.EmployedElsewhere);
        var studies = ended.Count(person => person.Outcome is ClosureOutcome.Studies);
        foreach (var (measure, count) in new[] { ("ANSTALLDA", employed), ("STUDIER", studies) })
        {
            foreach (var (name, of) in denominators.Where(denominator => denominator.Of > 0))
            {
                yield return new Rate(measure, name, count, of);
            }
        }
    }

    private static IReadOnlyList<GroupFigure> By(Person[] ended, Func<Person, string> groupOf, IReadOnlyList<string> groups)
    {
        string[] present = [.. groups.Where(group => ended.Any(person => string.Equals(groupOf(person), group, StringComparison.Ordinal)))];
        int[][] counts =
        [
            .. present.Select(group => ended.Where(person => string.Equals(groupOf(person), group, StringComparison.Ordinal)).ToArray())
                .Select(members => (int[])[.. Outcomes.Select(outcome => members.Count(person => person.Outcome == outcome)), members.Length]),
        ];
        var shown = SmallCells.Hide(counts);
        return [.. present.Select((group, row) => new GroupFigure(group, [.. shown[row].Take(Outcomes.Length)], shown[row][^1]))];
    }

    private static bool HasStarted(Person person) =>
        person.Status is ParticipantStatus.Active or ParticipantStatus.Paused
        || (person.Status is ParticipantStatus.Closed && (person.From is null || person.From <= person.To));

    private static bool HasCompleted(Person person) => person.Outcome is not null and not ClosureOutcome.Dropout and not ClosureOutcome.Other;

    private static int? Median(int[] weeks)
    {
        Array.Sort(weeks);
        return weeks.Length >= SmallCells.Smallest ? weeks[weeks.Length / 2] : null;
    }

    private sealed record Person(ParticipantStatus Status, Gender Gender, EducationLevel Education, DateOnly? From, DateOnly? To, ClosureOutcome? Outcome);
}
