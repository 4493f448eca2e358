using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Groups.Rules;

/// <summary>The group that answers for tracks without a group is not removed; another is made the default first.</summary>
internal static class DefaultGroupStays
{
    public static Refusal? Check(SteeringGroup group) => group.IsDefault ? new() { Rule = nameof(DefaultGroupStays) } : null;
}
