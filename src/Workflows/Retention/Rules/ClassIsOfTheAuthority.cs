using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>A class of records is one that the authority has: Arbetsförmedlingen has none of the social services.</summary>
internal static class ClassIsOfTheAuthority
{
    public static Refusal? Check(RecordsAuthority authority, RetentionClass? kind) =>
        kind is null || RetentionRules.ClassesOf(authority).Contains(kind.Value) ? null : new() { Rule = nameof(ClassIsOfTheAuthority), Field = "gallringsklass" };
}
