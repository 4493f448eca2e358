using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A fixed competence profile has a module (PLAN-17).</summary>
internal static class ProfileHasAModule
{
    public static Refusal? Check(int modules) =>
        modules > 0 ? null : new() { Rule = nameof(ProfileHasAModule), Field = "moduler" };
}
