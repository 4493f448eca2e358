using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A language requirement has a level, and no other has.</summary>
internal static class LanguageRequirementHasALevel
{
    public static Refusal? Check(string field, RequirementKind kind, bool hasLevel) =>
        (kind is RequirementKind.Language) == hasLevel ? null : new() { Rule = nameof(LanguageRequirementHasALevel), Field = field };
}
