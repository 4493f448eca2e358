using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>What is learnt in the track cannot be needed already at selection.</summary>
internal static class LearntInTrackIsNotNeededAtSelection
{
    public static Refusal? Check(string field, RequirementLevel level, NeededAt at) =>
        level is not RequirementLevel.LearntInTrack || at is not NeededAt.Selection ? null : new() { Rule = nameof(LearntInTrackIsNotNeededAtSelection), Field = field };
}
