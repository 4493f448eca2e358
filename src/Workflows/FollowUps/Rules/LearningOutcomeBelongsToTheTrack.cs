using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A learning outcome that is assessed stands in a competence profile of this track.</summary>
internal static class LearningOutcomeBelongsToTheTrack
{
    public static Refusal? Check(bool belongs) => belongs ? null : new() { Rule = nameof(LearningOutcomeBelongsToTheTrack), Field = "laranderesultat" };
}
