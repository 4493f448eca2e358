using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>A task that is late, with what its policy makes of it.</summary>
/// <param name="Task">Task.</param>
/// <param name="IsOver">True where it is so late that the track is stuck, whatever the policy says.</param>
/// <param name="Lift">When it goes up the ladder by its policy; null where the ladder's own times hold.</param>
internal sealed record LateTask(StuckFacts.OpenTask Task, bool IsOver, LiftDays? Lift)
{
    /// <summary>The cause that late tasks are; null where they are none yet. It is early while only the managers are asked.</summary>
    /// <param name="tasks">Tasks with a due date.</param>
    /// <param name="today">Local date.</param>
    /// <param name="say">Makes the cause of those that count.</param>
    public static FoundCause? Cause(IEnumerable<LateTask> tasks, DateOnly today, Func<IReadOnlyList<StuckFacts.OpenTask>, FoundCause> say)
    {
        var seen = tasks.Where(task => task.IsStuck(today) || task.Lift?.ManagersOn <= today).ToList();
        if (seen.Count == 0)
        {
            return null;
        }

        var stuck = seen.FindAll(task => task.IsStuck(today));
        var lifts = seen.Select(task => task.Lift).OfType<LiftDays>().ToList();
        return say([.. (stuck.Count > 0 ? stuck : seen).Select(task => task.Task)]) with
        {
            IsEarly = stuck.Count == 0,
            RunsInPauses = seen.Exists(task => NeverPauses.Task(task.Task.Code, task.Task.DueOn)),
            Lift = lifts.Count == seen.Count ? lifts.Aggregate((one, other) => one.And(other)) : null,
        };
    }

    private bool IsStuck(DateOnly today) => IsOver || Lift?.SteeringGroupOn <= today;
}
