using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Who is closed to studies has an individual study plan (AVSL-03).</summary>
internal static class StudyPlanExists
{
    public static Refusal? Check(StudyContinuation? studies) =>
        studies is { StudyPlan: StudyPlanState.Exists } ? null : new() { Rule = nameof(StudyPlanExists), Field = "utfall" };
}
