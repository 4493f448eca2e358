using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Who applies for a wage subsidy.</summary>
public enum SubsidyApplicant
{
    /// <summary>The employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>The job-seeker herself.</summary>
    [Code("ARBETSSOKANDE")]
    JobSeeker,
}
