using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Simulation;

/// <summary>Counts what stands in the database at the end.</summary>
internal static class FiguresReader
{
    // Working days without an intervention (DOMAIN 5.1, 7.4).
    private const int GapFrom = 3;
    private const int CriticalFrom = 15;

    public static async Task<SimulationFigures> ReadAsync(JobbsparDbContext db, SimulationOptions options, WorkingDayCalendar calendar, Tally tally, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        var (participants, outcomes) = await ParticipantsAsync(db, cancellationToken);
        var tasks = await TasksAsync(db, cancellationToken);
        var days = options.End.DayNumber - SimulationOptions.FirstDay.DayNumber;
        return new SimulationFigures
        {
            Options = options,
            Tracks = await TracksAsync(db, cancellationToken),
            Participants = participants,
            Outcomes = outcomes,
            Rates = [.. RatesOf(participants, outcomes)],
            Tasks = tasks,
            Promises = await PromisesAsync(db, cancellationToken),
            Gaps = await GapsAsync(db, options, calendar, cancellationToken),
            Escalations = await EscalationsAsync(db, cancellationToken),
            Refused = tally.Refused,
            Run = new(Math.Round(elapsed.TotalSeconds, 1), days, tally.Accepted, Math.Round(tasks.Completed / elapsed.TotalSeconds, 1), Math.Round(days / elapsed.TotalSeconds, 2)),
        };
    }

    private static async Task<SimulationFigures.TrackCounts> TracksAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var statuses = await db.Tracks.Select(track => track.Status).ToListAsync(cancellationToken);
        int Count(TrackStatus status) => statuses.Count(one => one == status);
        TrackStatus[] underway = [TrackStatus.Planning, TrackStatus.Recruitment, TrackStatus.Implementation, TrackStatus.Closure];
        return new(statuses.Count, Count(TrackStatus.Closed), Count(TrackStatus.Cancelled), Count(TrackStatus.Dormant), underway.ToDictionary(status => status.Code(), Count, StringComparer.Ordinal));
    }

    private static async Task<(SimulationFigures.ParticipantCounts Counts, Dictionary<string, int> Outcomes)> ParticipantsAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var people = await (
            from participant in db.Participants
            join closure in db.ParticipantClosures on participant.Id equals closure.ParticipantId into closures
            from closure in closures.DefaultIfEmpty()
            select new
            {
                IsAccepted = participant.AcceptedOn != null,
                HasStarted = db.ParticipantInterventions.Any(step => step.ParticipantId == participant.Id && step.ActualStart != null),
                Outcome = closure == null ? (ClosureOutcome?)null : closure.Outcome,
            }).ToListAsync(cancellationToken);
        var ended = people.FindAll(person => person is { HasStarted: true, Outcome: not null });
        var outcomes = Enum.GetValues<ClosureOutcome>().ToDictionary(outcome => outcome.Code(), outcome => ended.Count(person => person.Outcome == outcome), StringComparer.Ordinal);
        return (
            new(people.Count, people.Count(person => person.IsAccepted), people.Count(person => person.HasStarted), ended.Count, ended.Count(person => person.Outcome is not (ClosureOutcome.Dropout or ClosureOutcome.Other))),
            outcomes);
    }

    private static IEnumerable<SimulationFigures.SimulatedRate> RatesOf(SimulationFigures.ParticipantCounts people, Dictionary<string, int> outcomes)
    {
        (string Name, int Of)[] denominators = [("PABORJAT", people.Started), ("AVSLUTATS", people.Ended), ("FULLFOLJT", people.Completed)];
        (string Name, int Count)[] measures =
        [
            ("ANSTALLDA", outcomes[ClosureOutcome.EmployedInTrack.Code()] + outcomes[ClosureOutcome.EmployedElsewhere.Code()]), ("STUDIER", outcomes[ClosureOutcome.Studies.Code()]),
        ];
        return
            from measure in measures
            from denominator in denominators
            select new SimulationFigures.SimulatedRate(measure.Name, denominator.Name, measure.Count, denominator.Of, denominator.Of == 0 ? null : Math.Round(100.0 * measure.Count / denominator.Of, 1));
    }

    private static async Task<SimulationFigures.TaskCounts> TasksAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var tasks = await db.ChecklistItems.Select(task => new { task.Status, task.DueOn, task.CompletedAt }).ToListAsync(cancellationToken);
        int Count(params ChecklistStatus[] statuses) => tasks.Count(task => statuses.Contains(task.Status));
        return new(
            tasks.Count,
            Count(ChecklistStatus.Done),
            tasks.Count(task => task is { Status: ChecklistStatus.Done, CompletedAt: { } done, DueOn: { } due } && SwedishTime.DateOf(done) > due),
            Count(ChecklistStatus.Waived),
            Count(ChecklistStatus.NotApplicable),
            Count(ChecklistStatus.NotStarted, ChecklistStatus.InProgress, ChecklistStatus.Reopened));
    }

    /// <summary>Counted twice over: by where each promise stands, and by the receipts that were written; a receipt belongs to a promise with the same end.</summary>
    private static async Task<SimulationFigures.PromiseCounts> PromisesAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var byStatus = await db.Promises.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var receipts = await db.Receipts.CountAsync(cancellationToken);
        var matching = await db.Receipts.CountAsync(row => db.Promises.Any(promise => promise.Id == row.PromiseId && promise.Status == row.Outcome), cancellationToken);
        int Count(PromiseStatus status) => byStatus.GetValueOrDefault(status);
        var promised = byStatus.Values.Sum();
        var open = Count(PromiseStatus.Promised) + Count(PromiseStatus.Resting) + Count(PromiseStatus.Underway);
        return new(
            promised,
            Count(PromiseStatus.Delivered),
            Count(PromiseStatus.Folded),
            Count(PromiseStatus.Recalled),
            Count(PromiseStatus.Refused),
            Count(PromiseStatus.Dropped),
            open,
            receipts,
            promised == receipts + open && matching == receipts);
    }

    private static async Task<SimulationFigures.GapCounts> GapsAsync(JobbsparDbContext db, SimulationOptions options, WorkingDayCalendar calendar, CancellationToken cancellationToken)
    {
        var gaps = await db.Gaps.Select(gap => new { gap.Kind, gap.Severity, gap.FirstDay, gap.LastDay, gap.ClosedAt, gap.CloseReason, gap.Cause, gap.ParticipantId, gap.WarningDays }).ToListAsync(cancellationToken);
        var last = options.End.AddDays(-1);

        // What was lived through, not what was foreseen: whoever left was without an intervention until she was closed, not until the end of the chain that she had once been planned.
        var lived = gaps.FindAll(gap => gap.Kind is GapKind.UncoveredTime && gap.CloseReason is not (GapCloseReason.Averted or GapCloseReason.Corrected) && gap.FirstDay <= last)
            .ConvertAll(gap => (gap.ParticipantId, gap.FirstDay, IsAfterBreak: gap.Cause is GapCause.BrokenOff || gap.CloseReason is GapCloseReason.SubjectLeft, Days: WorkingDays(calendar, gap.FirstDay, Earliest(gap.LastDay, gap is { CloseReason: GapCloseReason.SubjectLeft, ClosedAt: { } at } ? SwedishTime.DateOf(at) : null, last))));
        var ends = await EndsAsync(db, last, cancellationToken);

        // What was drawn are holes between interventions; those of people who broke off and were not closed yet are told beside them.
        var between = lived.FindAll(gap => !gap.IsAfterBreak);
        int People(IEnumerable<(Guid? ParticipantId, DateOnly FirstDay, bool IsAfterBreak, int Days)> holes, int from) => holes.Where(gap => gap.Days >= from).Select(gap => gap.ParticipantId).Distinct().Count();
        SimulationFigures.GapShare ShareOf(Func<DateOnly, bool> when) => new(between.Count(gap => gap.Days >= GapFrom && when(gap.FirstDay)), ends.Count(when));
        return new(
            gaps.Count,
            gaps.Count(gap => gap.ClosedAt is null),
            Counted(gaps.Select(gap => gap.Severity)),
            gaps.GroupBy(gap => gap.Kind).OrderBy(group => group.Key).ToDictionary(group => group.Key.Code(), IReadOnlyDictionary<string, int> (group) => Counted(group.Select(gap => gap.Severity)), StringComparer.Ordinal),
            lived.Sum(gap => gap.Days),
            People(between, GapFrom),
            People(between, CriticalFrom),
            People(lived.Where(gap => gap.IsAfterBreak), GapFrom),
            gaps.Count(gap => gap.WarningDays > 0),
            ShareOf(Participants.IsSummer),
            ShareOf(day => !Participants.IsSummer(day)));
    }

    /// <summary>The days on which an intervention ended that another one was to follow.</summary>
    private static Task<List<DateOnly>> EndsAsync(JobbsparDbContext db, DateOnly last, CancellationToken cancellationToken) =>
        db.ParticipantInterventions
            .Where(step => step.Status == ParticipantInterventionStatus.Completed && step.ActualEnd != null && step.ActualEnd <= last)
            .Where(step => db.ParticipantInterventions.Any(next => next.ParticipantId == step.ParticipantId && next.PlannedStart > step.PlannedStart))
            .Select(step => step.ActualEnd!.Value)
            .ToListAsync(cancellationToken);

    private static DateOnly Earliest(DateOnly? one, DateOnly? other, DateOnly last) => new[] { one ?? last, other ?? last, last }.Min();

    private static int WorkingDays(WorkingDayCalendar calendar, DateOnly from, DateOnly to) => to < from ? 0 : calendar.WorkingDaysBetween(from, to);

    private static async Task<SimulationFigures.EscalationCounts> EscalationsAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Escalations.Select(row => new { row.TrackId, row.Level, row.Status, row.Cause }).ToListAsync(cancellationToken);
        var stuck = await db.StuckCauses.Where(row => !row.IsEarly).Select(row => row.TrackId).Distinct().ToListAsync(cancellationToken);
        var higher = rows.Where(row => row.Level is EscalationLevel.SteeringGroup or EscalationLevel.HigherUp).Select(row => row.TrackId).ToHashSet();
        return new(rows.Count, Counted(rows.Select(row => row.Level)), Counted(rows.Select(row => row.Status)), Counted(rows.Select(row => row.Cause)), stuck.Count, stuck.Count(track => !higher.Contains(track)));
    }

    /// <summary>By code, in the order of the codes' enum; what does not occur is left out.</summary>
    private static Dictionary<string, int> Counted<T>(IEnumerable<T> values)
        where T : struct, Enum => values.CountBy(value => value).OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.Code(), pair => pair.Value, StringComparer.Ordinal);
}
