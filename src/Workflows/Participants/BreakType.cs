using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Kind of planned break.</summary>
public enum BreakType
{
    /// <summary>Sommaruppehåll.</summary>
    [Code("SOMMARUPPEHALL")]
    Summer,

    /// <summary>Juluppehåll.</summary>
    [Code("JULUPPEHALL")]
    Christmas,

    /// <summary>Lov.</summary>
    [Code("LOV")]
    SchoolHoliday,

    /// <summary>The provider is closed.</summary>
    [Code("PROVIDERSTANGT")]
    ProviderClosed,

    /// <summary>Another break.</summary>
    [Code("ANNAT")]
    Other,
}
