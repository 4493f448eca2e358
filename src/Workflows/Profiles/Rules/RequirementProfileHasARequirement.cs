using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A fixed requirement profile has a requirement.</summary>
internal static class RequirementProfileHasARequirement
{
    public static Refusal? Check(int requirements) =>
        requirements > 0 ? null : new() { Rule = nameof(RequirementProfileHasARequirement), Field = "krav" };
}
