using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A learning outcome goes forward by itself; a step back needs a reason (DOMAIN 4.11).</summary>
internal static class StepBackHasAReason
{
    public static Refusal? Check(LearningLevel? latest, LearningLevel level, string? reason) =>
        latest is { } before && IsBack(before, level) && string.IsNullOrWhiteSpace(reason)
            ? new() { Rule = nameof(StepBackHasAReason), Field = "skal" }
            : null;

    /// <summary>True where the level is lower than before. Under way and not reached stand at the same height: both may follow the other.</summary>
    public static bool IsBack(LearningLevel before, LearningLevel now) => Height(now) < Height(before);

    private static int Height(LearningLevel level) => level switch
    {
        LearningLevel.NotBegun => 0,
        LearningLevel.Reached => 2,
        _ => 1,
    };
}
