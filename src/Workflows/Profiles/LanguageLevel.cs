using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Level of Swedish: SFI, svenska som andraspråk, or the common European framework (GERS).</summary>
public enum LanguageLevel
{
    /// <summary>SFI course A.</summary>
    [Code("SFI_A")]
    SfiA,

    /// <summary>SFI course B.</summary>
    [Code("SFI_B")]
    SfiB,

    /// <summary>SFI course C.</summary>
    [Code("SFI_C")]
    SfiC,

    /// <summary>SFI course D.</summary>
    [Code("SFI_D")]
    SfiD,

    /// <summary>Svenska som andraspråk, basic level.</summary>
    [Code("SVA_GRUND")]
    SvaBasic,

    /// <summary>Svenska som andraspråk, upper-secondary level.</summary>
    [Code("SVA_GY")]
    SvaUpperSecondary,

    /// <summary>A1.</summary>
    [Code("A1")]
    A1,

    /// <summary>A2.</summary>
    [Code("A2")]
    A2,

    /// <summary>B1.</summary>
    [Code("B1")]
    B1,

    /// <summary>B2.</summary>
    [Code("B2")]
    B2,

    /// <summary>C1.</summary>
    [Code("C1")]
    C1,

    /// <summary>C2.</summary>
    [Code("C2")]
    C2,
}
