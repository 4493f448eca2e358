using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Arenas;

/// <summary>What an employer answers when it is shown a package.</summary>
public enum PackageAnswer
{
    /// <summary>Nothing yet.</summary>
    [Code("INGET_SVAR")]
    None,

    /// <summary>Wants to take part.</summary>
    [Code("INTRESSERAD")]
    Interested,

    /// <summary>Not now.</summary>
    [Code("INTE_NU")]
    Later,

    /// <summary>No.</summary>
    [Code("NEJ")]
    Declined,
}
