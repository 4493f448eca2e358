using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Simulation;

/// <summary>The steering group answers what has climbed to it, mostly in time; and tracks that were stuck are taken care of by whoever was to solve it.</summary>
internal sealed class SteeringWork(Transactions transactions, EscalationCommands escalations, WorkingDayCalendar calendar, Staff staff, Chance chance, Tally tally)
{
    private const int DaysOfCoordinators = 4;
    private const double Unanswered = 0.1;

    private static readonly (DecisionType Type, int Weight)[] Decisions = [(DecisionType.Resource, 4), (DecisionType.ChangedPlan, 3), (DecisionType.RemoveObstacle, 3)];

    public async Task DoAsync(IReadOnlyDictionary<Guid, TrackLife> lives, DateOnly day, CancellationToken cancellationToken)
    {
        var open = await transactions.ReadAsync(
            (db, token) => db.Escalations
                .Where(row => row.Status == EscalationStatus.Open || row.Status == EscalationStatus.Acknowledged)
                .Select(row => new Waiting(row.Id, row.TrackId, row.Cause, row.Level, row.LevelSince, row.Version))
                .ToListAsync(token),
            cancellationToken);
        foreach (var question in open.Where(row => lives.ContainsKey(row.TrackId)).OrderBy(row => lives[row.TrackId].Track.Number).ThenBy(row => row.Cause))
        {
            var life = lives[question.TrackId];
            var waited = calendar.WorkingDaysBetween(SwedishTime.DateOf(question.LevelSince), day) - 1;
            if (question.Level is EscalationLevel.Coordinators or EscalationLevel.Managers)
            {
                life.IsReleased |= question.Cause is EscalationCause.GateLate && life.Track.IsSolvedEarly && waited >= DaysOfCoordinators;
            }
            else if (waited >= Answer(life, question))
            {
                await DecideAsync(life, question, day, cancellationToken);
            }
        }
    }

    /// <summary>Working days until the answer; some are left to those higher up.</summary>
    private int Answer(TrackLife life, Waiting question)
    {
        int[] about = [life.Track.Number, (int)question.Cause, SwedishTime.DateOf(question.LevelSince).DayNumber];
        return question.Level is EscalationLevel.SteeringGroup && chance.Happens(Unanswered, "inget svar", about) ? int.MaxValue : chance.Between(3, 12, "svar", about);
    }

    private async Task DecideAsync(TrackLife life, Waiting question, DateOnly day, CancellationToken cancellationToken)
    {
        var decision = new NewDecision
        {
            Type = chance.Pick(Decisions, "beslut", life.Track.Number, (int)question.Cause, day.DayNumber).Code(),
            Text = "Styrgruppen ger spåret det som behövs för att gå vidare.",
            Owner = "Enhetschefen",
            DueOn = calendar.AddWorkingDays(day, 10),
            DecidedByFunction = question.Level is EscalationLevel.HigherUp ? "Förvaltningsdirektören" : "",
            SeenVersion = question.Version,
        };
        var decided = await tally.GiveAsync("styrgruppens beslut", escalations.DecideAsync(staff.SteeringGroup, question.Id, decision, cancellationToken));
        life.IsReleased |= decided.Accepted && question.Cause is EscalationCause.GateLate;
        life.HasChanged = true;
    }

    private sealed record Waiting(Guid Id, Guid TrackId, EscalationCause Cause, EscalationLevel Level, DateTimeOffset LevelSince, int Version);
}
