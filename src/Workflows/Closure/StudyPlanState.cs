using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Whether the individual study plan exists.</summary>
public enum StudyPlanState
{
    /// <summary>It exists.</summary>
    [Code("FINNS")]
    Exists,

    /// <summary>It does not.</summary>
    [Code("SAKNAS")]
    Missing,
}
