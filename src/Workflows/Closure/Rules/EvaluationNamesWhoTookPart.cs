using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>An evaluation says which parties took part; municipality and Arbetsförmedlingen do it together.</summary>
internal static class EvaluationNamesWhoTookPart
{
    public static Refusal? Check(IReadOnlyList<string> tookPart) => tookPart.Count >= 2 ? null : new() { Rule = nameof(EvaluationNamesWhoTookPart), Field = "deltog" };
}
