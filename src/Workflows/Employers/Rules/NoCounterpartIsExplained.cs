using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>That there is no union to consult has a reason (DOMAIN 4.4).</summary>
internal static class NoCounterpartIsExplained
{
    public static Refusal? Check(ConsultationOutcome outcome, string? note) =>
        outcome is not ConsultationOutcome.NoCounterpart || !string.IsNullOrWhiteSpace(note) ? null : new() { Rule = nameof(NoCounterpartIsExplained), Field = "anteckning" };
}
