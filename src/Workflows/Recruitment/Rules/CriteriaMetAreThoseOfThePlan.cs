using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>A candidate is tried by the criteria of the recruitment plan; who is accepted or reserve meets them all.</summary>
internal static class CriteriaMetAreThoseOfThePlan
{
    public static Refusal? Check(IReadOnlyList<string> met, IReadOnlyList<string> planned, SelectionOutcome outcome) =>
        met.Except(planned, StringComparer.Ordinal).Any() ? new Refusal { Rule = nameof(CriteriaMetAreThoseOfThePlan), Field = "kriterier" }
        : outcome is SelectionOutcome.Accepted or SelectionOutcome.Reserve && planned.Except(met, StringComparer.Ordinal).Any()
            ? new Refusal { Rule = $"{nameof(CriteriaMetAreThoseOfThePlan)}.All", Field = "kriterier" }
        : null;
}
