using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Lessons.Rules;

/// <summary>An intervention is changed or taken away for a reason that the next round can read; what works needs none (AVSL-10).</summary>
internal static class ChangedInterventionHasAReason
{
    public static Refusal? Check(LessonVerdict? verdict, string? reason) =>
        verdict is LessonVerdict.Change or LessonVerdict.Remove && string.IsNullOrWhiteSpace(reason) ? new() { Rule = nameof(ChangedInterventionHasAReason), Field = "omdömesskäl" } : null;
}
