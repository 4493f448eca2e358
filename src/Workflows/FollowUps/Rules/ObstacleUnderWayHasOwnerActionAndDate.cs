using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>An obstacle that somebody works on has an owner, an action and a date (GENO-06).</summary>
internal static class ObstacleUnderWayHasOwnerActionAndDate
{
    public static IReadOnlyList<Refusal> Check(ObstacleStatus status, string? owner, string? action, DateOnly? dueOn) =>
        status is ObstacleStatus.Open
            ? []
            : [.. Ask("agare", !string.IsNullOrWhiteSpace(owner)), .. Ask("atgard", !string.IsNullOrWhiteSpace(action)), .. Ask("senast", dueOn is not null)];

    private static IEnumerable<Refusal> Ask(string field, bool isThere) =>
        isThere ? [] : [new() { Rule = nameof(ObstacleUnderWayHasOwnerActionAndDate), Field = field }];
}
