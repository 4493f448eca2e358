using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>Where a union was consulted, it is named, and how.</summary>
internal static class ConsultedUnionIsNamed
{
    public static Refusal? Check(ConsultationOutcome outcome, string? union, bool hasForm) =>
        outcome is ConsultationOutcome.NoCounterpart || (!string.IsNullOrWhiteSpace(union) && hasForm) ? null : new() { Rule = nameof(ConsultedUnionIsNamed), Field = "fack" };
}
