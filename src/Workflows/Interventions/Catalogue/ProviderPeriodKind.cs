using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>What a period of a provider's calendar means (DOMAIN 5.3).</summary>
public enum ProviderPeriodKind
{
    /// <summary>Term: teaching goes on.</summary>
    [Code("TERMIN")]
    Term,

    /// <summary>Break: nothing is given.</summary>
    [Code("UPPEHALL")]
    Break,
}
