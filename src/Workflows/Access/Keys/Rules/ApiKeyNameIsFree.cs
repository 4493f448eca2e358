using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Access.Keys.Rules;

/// <summary>Two keys of one user do not have the same name: she could not tell which one to end.</summary>
internal static class ApiKeyNameIsFree
{
    public static Refusal? Check(IEnumerable<string> taken, string name) =>
        taken.Contains(name, StringComparer.OrdinalIgnoreCase) ? new() { Rule = nameof(ApiKeyNameIsFree), Field = ApiKeys.NameField, Arguments = [name] } : null;
}
