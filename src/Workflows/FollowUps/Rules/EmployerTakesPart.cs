using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>An employer that is named takes part in this track.</summary>
internal static class EmployerTakesPart
{
    public static Refusal? Check(bool takesPart) => takesPart ? null : new() { Rule = nameof(EmployerTakesPart), Field = "arbetsgivare" };
}
