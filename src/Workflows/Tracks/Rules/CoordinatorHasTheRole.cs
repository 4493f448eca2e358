using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>Whoever coordinates a track has the role of a coordinator.</summary>
internal static class CoordinatorHasTheRole
{
    public static Refusal? Check(bool hasRole) => hasRole ? null : new() { Rule = nameof(CoordinatorHasTheRole), Field = "koordinator" };
}
