using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>An employer has one part in a track.</summary>
internal static class EmployerIsInTheTrackOnce
{
    public static Refusal? Check(bool isThere, string name) =>
        !isThere ? null : new() { Rule = nameof(EmployerIsInTheTrackOnce), Field = "organisation", Arguments = [name] };
}
