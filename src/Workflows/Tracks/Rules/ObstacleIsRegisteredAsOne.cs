using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>A task about an obstacle (GENO-06) is opened by registering the obstacle: the task says what its row says, and ends with it.</summary>
internal static class ObstacleIsRegisteredAsOne
{
    private const string Handled = "GENO-06";

    public static Refusal? Check(string itemCode) =>
        itemCode is Handled ? new() { Rule = nameof(ObstacleIsRegisteredAsOne), Field = "punkt", Arguments = [itemCode] } : null;
}
