using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>What a party of an avsiktsförklaring is; one of each of the first three is always there.</summary>
public enum LetterPartyKind
{
    /// <summary>The municipality.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>The employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>Another party, such as an education provider.</summary>
    [Code("ANNAN")]
    Other,
}
