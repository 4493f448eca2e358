using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>An activity ends later the same day.</summary>
internal static class ActivityEndsAfterItBegins
{
    public static Refusal? Check(TimeOnly from, TimeOnly to) => to > from ? null : new Refusal { Rule = nameof(ActivityEndsAfterItBegins), Field = "till" };
}
