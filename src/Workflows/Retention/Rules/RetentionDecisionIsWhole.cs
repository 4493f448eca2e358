using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>A decision to destroy has a reference and a day, both or neither.</summary>
internal static class RetentionDecisionIsWhole
{
    public static Refusal? Check(string? reference, DateOnly? decidedOn) =>
        string.IsNullOrWhiteSpace(reference) == decidedOn is null ? null : new() { Rule = nameof(RetentionDecisionIsWhole), Field = decidedOn is null ? "gallringsbeslutDatum" : "gallringsbeslut" };
}
