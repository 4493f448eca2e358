using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>An obstacle goes from open to under way, and from there to solved or escalated; an escalated one comes back or is solved.</summary>
internal static class ObstacleFollowsItsPath
{
    public static Refusal? Check(ObstacleStatus from, ObstacleStatus to) =>
        (from, to) is (ObstacleStatus.Open, ObstacleStatus.UnderWay)
            or (ObstacleStatus.UnderWay, ObstacleStatus.Solved or ObstacleStatus.Escalated or ObstacleStatus.UnderWay)
            or (ObstacleStatus.Escalated, ObstacleStatus.UnderWay or ObstacleStatus.Solved)
            or (ObstacleStatus.Open, ObstacleStatus.Open)
            ? null
            : new() { Rule = nameof(ObstacleFollowsItsPath), Field = "status", Arguments = [from.Code(), to.Code()] };
}
