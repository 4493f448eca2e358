using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Access.Keys.Rules;

/// <summary>Nobody has more keys than she can keep in mind.</summary>
internal static class ApiKeysAreFew
{
    public const int Most = 10;

    public static Refusal? Check(int count) => count < Most ? null : new() { Rule = nameof(ApiKeysAreFew), Arguments = [Written.Number(Most)] };
}
