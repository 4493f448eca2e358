using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A language level that is a must was questioned: which tasks need it from the first day? (DOMAIN 4.5, 11.13)</summary>
internal static class LanguageMustIsChallenged
{
    public static Refusal? Check(string field, RequirementKind kind, RequirementLevel level, string? answer) =>
        kind is not RequirementKind.Language || level is not RequirementLevel.Must || !string.IsNullOrWhiteSpace(answer) ? null : new() { Rule = nameof(LanguageMustIsChallenged), Field = field };
}
