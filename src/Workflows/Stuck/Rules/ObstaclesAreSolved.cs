using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>HINDER_OLOST: a high obstacle has an owner and a first action within two duty days and is solved within ten, a middling one within twenty.</summary>
internal sealed class ObstaclesAreSolved : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var stuck = track.Obstacles.Where(obstacle => obstacle.IsUnsolved && IsStuck(obstacle, sight)).ToList();
        return stuck.MinBy(obstacle => (-(int)obstacle.Severity, obstacle.NoticedOn, obstacle.Id)) is { } first
            ? new FoundCause(
                StuckKind.ObstacleUnsolved,
                stuck.Min(obstacle => obstacle.NoticedOn),
                first.Owner is null ? WaitsFor.Coordinator : WaitsFor.ObstacleOwner,
                StuckText.Of(stuck.Count),
                StuckText.Of(first.NoticedOn),
                StuckText.Of(sight.DutyDaysSince(first.NoticedOn)))
            : null;
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
}
