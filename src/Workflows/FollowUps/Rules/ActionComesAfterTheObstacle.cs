using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>The date until which an obstacle is to be handled lies on or after the day it was noticed, and within two years.</summary>
internal static class ActionComesAfterTheObstacle
{
    public static Refusal? Check(DateOnly noticedOn, DateOnly? dueOn) =>
        dueOn < noticedOn || dueOn > noticedOn.AddYears(2) ? new() { Rule = nameof(ActionComesAfterTheObstacle), Field = "senast" } : null;
}
