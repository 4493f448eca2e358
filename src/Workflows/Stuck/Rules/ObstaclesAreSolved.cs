using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>
/// HINDER_OLOST: a high obstacle has an owner and a first action within two duty days and is solved within ten, a middling one within twenty; and none is so late that the reminder policy of its task (GENO-06)
/// asks the managers or the steering group. One obstacle is one question: its task asks for nothing by itself.
/// </summary>
internal sealed class ObstaclesAreSolved : IStuckRule
{
    private const string Handled = "GENO-06";

    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var seen = track.Obstacles
            .Where(obstacle => obstacle.IsUnsolved)
            .Select(obstacle => new Ask(obstacle, IsStuck(obstacle, sight), LiftOf(track, obstacle, sight)))
            .Where(ask => ask.IsStuckOn(sight.Today) || ask.Lift?.ManagersOn <= sight.Today)
            .ToList();
        if (seen.Count == 0)
        {
            return null;
        }

        var stuck = seen.FindAll(ask => ask.IsStuckOn(sight.Today));
        var lifts = seen.Select(ask => ask.LiftOn(sight.Today)).OfType<LiftDays>().ToList();
        return Say([.. (stuck.Count > 0 ? stuck : seen).Select(ask => ask.Obstacle)], sight) with
        {
            IsEarly = stuck.Count == 0,
            Lift = lifts.Count == seen.Count ? lifts.Aggregate((one, other) => one.And(other)) : null,
        };
    }

    /// <summary>True for the task of an obstacle, whatever gate it holds: nobody is asked for one thing twice.</summary>
    internal static bool SpeaksFor(StuckFacts track, StuckFacts.OpenTask task) =>
        string.Equals(task.Code, Handled, StringComparison.Ordinal) && task.Id is not null && track.Obstacles.Any(obstacle => obstacle.IsUnsolved && obstacle.TaskId == task.Id);

    /// <summary>By the policy of its task where that holds a gate hard; once somebody has begun, by the day that was agreed.</summary>
    private static LiftDays? LiftOf(StuckFacts track, Obstacle obstacle, StuckSight sight)
    {
        var task = obstacle.TaskId is null ? null : track.Tasks.FirstOrDefault(task => task.Id == obstacle.TaskId && task is { IsHard: true, Gate: not null });
        return task is null || track.WaitsOutside ? null : sight.LiftOf(track, obstacle is { FirstActionOn: not null, DueOn: { } agreed } ? task with { DueOn = agreed } : task);
    }

    private static FoundCause Say(IReadOnlyList<Obstacle> obstacles, StuckSight sight)
    {
        var first = obstacles.MinBy(obstacle => (-(int)obstacle.Severity, obstacle.NoticedOn, obstacle.Id))!;
        return new FoundCause(
            StuckKind.ObstacleUnsolved,
            obstacles.Min(obstacle => obstacle.NoticedOn),
            first.Owner is null ? WaitsFor.Coordinator : WaitsFor.ObstacleOwner,
            StuckText.Of(obstacles.Count),
            StuckText.Of(first.NoticedOn),
            StuckText.Of(sight.DutyDaysSince(first.NoticedOn)));
    }

    private static bool IsStuck(Obstacle obstacle, StuckSight sight)
    {
        var days = sight.DutyDaysSince(obstacle.NoticedOn);
        return obstacle.Severity switch
        {
            ObstacleSeverity.High => days > sight.Thresholds["HINDER_OLOST.HOG"]
                || ((obstacle.Owner is null || obstacle.FirstActionOn is null) && days > sight.Thresholds["HINDER_OLOST.UTAN_ATGARD"]),
            ObstacleSeverity.Medium => days > sight.Thresholds["HINDER_OLOST.MEDEL"],
            _ => false,
        };
    }

    /// <param name="Obstacle">Obstacle.</param>
    /// <param name="IsOver">True where it makes the track stuck whatever the policy says.</param>
    /// <param name="Lift">When it goes up the ladder by its task's policy; null where it has none.</param>
    private sealed record Ask(Obstacle Obstacle, bool IsOver, LiftDays? Lift)
    {
        public bool IsStuckOn(DateOnly today) => IsOver || Lift?.SteeringGroupOn <= today;

        /// <summary>What is stuck before its policy asks anybody climbs by the ladder's own times.</summary>
        public LiftDays? LiftOn(DateOnly today) => IsOver && !(Lift?.ManagersOn <= today || Lift?.SteeringGroupOn <= today) ? null : Lift;
    }
}
