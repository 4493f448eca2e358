using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>An employment is with an employer of the track, or with another one that is named; not with both.</summary>
internal static class EmploymentHasAnEmployer
{
    public static Refusal? Check(Guid? trackEmployerId, string? employerName) =>
        trackEmployerId is null == string.IsNullOrWhiteSpace(employerName) ? new() { Rule = nameof(EmploymentHasAnEmployer), Field = "arbetsgivare" } : null;
}
