using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Access.Keys.Rules;

/// <summary>A key ends by itself, within a year: one that is forgotten does not stay open for ever.</summary>
internal static class ApiKeyEndsWithinAYear
{
    public static Refusal? Check(DateOnly expiresOn, DateOnly today) =>
        expiresOn < today || expiresOn > today.AddYears(1)
            ? new() { Rule = nameof(ApiKeyEndsWithinAYear), Field = ApiKeys.ExpiresField, Arguments = [Written.Date(today), Written.Date(today.AddYears(1))] }
            : null;
}
