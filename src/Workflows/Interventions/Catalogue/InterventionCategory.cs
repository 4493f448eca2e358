using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>What an intervention is for (DOMAIN 4.8).</summary>
public enum InterventionCategory
{
    /// <summary>Education.</summary>
    [Code("UTBILDNING")]
    Education,

    /// <summary>Practice.</summary>
    [Code("PRAKTIK")]
    Practice,

    /// <summary>Language.</summary>
    [Code("SPRAK")]
    Language,

    /// <summary>Preparatory.</summary>
    [Code("FORBEREDANDE")]
    Preparatory,

    /// <summary>Supporting.</summary>
    [Code("STODJANDE")]
    Supporting,

    /// <summary>Validation.</summary>
    [Code("VALIDERING")]
    Validation,

    /// <summary>Employment.</summary>
    [Code("ANSTALLNING")]
    Employment,
}
