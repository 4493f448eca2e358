using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>What is a must has an objective reason in the work (DOMAIN 4.6).</summary>
internal static class MustHasAnObjectiveReason
{
    public static Refusal? Check(string field, RequirementLevel level, string? reason) =>
        level is not RequirementLevel.Must || !string.IsNullOrWhiteSpace(reason) ? null : new() { Rule = nameof(MustHasAnObjectiveReason), Field = field };
}
