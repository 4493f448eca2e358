using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>What a coordinator is warned of about a subsidy; none of it stops her.</summary>
public enum SubsidyWarning
{
    /// <summary>Applied for later than the rules ask.</summary>
    [Code("SEN_ANSOKAN")]
    LateApplication,

    /// <summary>Not applied for, and the time to do so is running out or gone.</summary>
    [Code("ANSOKAN_SAKNAS")]
    NotAppliedFor,

    /// <summary>The union's opinion is asked for and is not registered.</summary>
    [Code("FACKLIGT_YTTRANDE_SAKNAS")]
    UnionOpinionMissing,

    /// <summary>The rules must be checked against their source.</summary>
    [Code("KONTROLLERA")]
    RuleToBeVerified,

    /// <summary>No rule is known to hold on the day the employment starts.</summary>
    [Code("REGEL_SAKNAS")]
    NoRuleKnown,
}
