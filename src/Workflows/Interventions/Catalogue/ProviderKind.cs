using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Whose offers were gone through (PLAN-21).</summary>
public enum ProviderKind
{
    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>Kommun.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Other actors.</summary>
    [Code("ANNAN")]
    Other,
}
