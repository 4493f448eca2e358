using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Who is closed to studies has applied, and the day is known (AVSL-03).</summary>
internal static class StudiesAreAppliedFor
{
    public static Refusal? Check(StudyContinuation? studies) => studies?.AppliedOn is null ? new() { Rule = nameof(StudiesAreAppliedFor), Field = "utfall" } : null;
}
