using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>An employment does not end before it starts.</summary>
internal static class EmploymentEndsAfterItStarts
{
    public static Refusal? Check(DateOnly? startsOn, DateOnly? endsOn) => endsOn < startsOn ? new() { Rule = nameof(EmploymentEndsAfterItStarts), Field = "anstallningSlutar" } : null;
}
