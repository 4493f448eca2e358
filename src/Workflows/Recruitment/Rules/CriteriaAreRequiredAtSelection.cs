using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>The criteria of a selection are among the fixed requirements that must be met, and at the selection (DOMAIN 4.6).</summary>
internal static class CriteriaAreRequiredAtSelection
{
    public static Refusal? Check(IEnumerable<string> criteria, IReadOnlyDictionary<string, string> allowed) =>
        criteria.All(allowed.ContainsKey) ? null : new Refusal { Rule = nameof(CriteriaAreRequiredAtSelection), Field = "kriterier" };
}
