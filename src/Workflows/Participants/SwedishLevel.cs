using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Level within svenska för invandrare or after it; kept only where the requirement profile asks.</summary>
public enum SwedishLevel
{
    /// <summary>SFI, course A.</summary>
    [Code("SFI_A")]
    CourseA,

    /// <summary>SFI, course B.</summary>
    [Code("SFI_B")]
    CourseB,

    /// <summary>SFI, course C.</summary>
    [Code("SFI_C")]
    CourseC,

    /// <summary>SFI, course D.</summary>
    [Code("SFI_D")]
    CourseD,

    /// <summary>Svenska som andraspråk.</summary>
    [Code("SVA")]
    SecondLanguage,

    /// <summary>Beyond, or Swedish as first language.</summary>
    [Code("OVER_SVA")]
    Beyond,
}
