using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Groups.Rules;

/// <summary>A group that has tracks, or has met, is not removed: its minutes are kept.</summary>
internal static class GroupIsUnused
{
    public static Refusal? Check(bool isUsed) => isUsed ? new() { Rule = nameof(GroupIsUnused) } : null;
}
