using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Keeps the dates of open transitions those of the steps that they lead from and to, so that a moved step does not leave a transition secured by dates of before.</summary>
internal static class TransitionDates
{
    /// <summary>Follows a step whose dates may have changed.</summary>
    /// <returns>True where a transition has other dates now.</returns>
    public static async Task<bool> FollowAsync(JobbsparDbContext db, ParticipantIntervention step, WorkingDayCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var open = await db.Transitions
            .Where(row => (row.FromInterventionId == step.Id || row.ToInterventionId == step.Id) && (row.Status == TransitionStatus.NotSecured || row.Status == TransitionStatus.Secured))
            .ToListAsync(cancellationToken);
        var changed = false;
        foreach (var row in open)
        {
            var endsOn = row.FromInterventionId == step.Id ? step.ActualEnd ?? step.PlannedEnd : row.FromEndsOn;

            // Whoever has begun was told, whatever the plan said.
            var startsOn = row.ToInterventionId == step.Id && step.ActualStart is null ? step.PlannedStart : row.ToStartsOn;
            if (endsOn == row.FromEndsOn && startsOn == row.ToStartsOn)
            {
                continue;
            }

            row.DatesChangedOn = startsOn == row.ToStartsOn || row.ToStartsOn is null ? row.DatesChangedOn : today;
            (row.FromEndsOn, row.ToStartsOn) = (endsOn, startsOn);
            row.GapWorkingDays = TransitionSecurity.GapOf(endsOn, startsOn, calendar);
            row.Status = TransitionSecurity.StatusOf(row);
            changed = true;
        }

        return changed;
    }
}
