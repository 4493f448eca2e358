using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A solved obstacle says how it was solved.</summary>
internal static class SolvedObstacleSaysHow
{
    public static Refusal? Check(ObstacleStatus status, string? solution) =>
        status is ObstacleStatus.Solved && string.IsNullOrWhiteSpace(solution) ? new() { Rule = nameof(SolvedObstacleSaysHow), Field = "losning" } : null;
}
