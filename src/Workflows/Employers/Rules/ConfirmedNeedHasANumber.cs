using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A confirmed need says how many, who confirmed it and when (PLAN-12).</summary>
internal static class ConfirmedNeedHasANumber
{
    public static Refusal? Check(int vacancies, bool hasConfirmer, bool hasDate) =>
        (!hasConfirmer && !hasDate) || (hasConfirmer && hasDate && vacancies >= 1) ? null : new() { Rule = nameof(ConfirmedNeedHasANumber), Field = "behovBekräftat" };
}
