using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Who is closed as employed has an employment.</summary>
internal static class EmploymentIsRegistered
{
    public static Refusal? Check(Employment? employment) => employment is null ? new() { Rule = nameof(EmploymentIsRegistered), Field = "utfall" } : null;
}
