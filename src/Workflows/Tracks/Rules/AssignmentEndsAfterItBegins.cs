using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>An assignment does not end before it begins.</summary>
internal static class AssignmentEndsAfterItBegins
{
    public static Refusal? Check(DateOnly from, DateOnly? to) => to < from ? new() { Rule = nameof(AssignmentEndsAfterItBegins), Field = "tillOchMed" } : null;
}
