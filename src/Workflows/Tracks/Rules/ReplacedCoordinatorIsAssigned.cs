using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>Only somebody who has the assignment can be replaced in it.</summary>
internal static class ReplacedCoordinatorIsAssigned
{
    public static Refusal? Check(bool isAssigned) => isAssigned ? null : new() { Rule = nameof(ReplacedCoordinatorIsAssigned), Field = "ersatter" };
}
