using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>When a requirement has to be met.</summary>
public enum NeededAt
{
    /// <summary>When participants are selected.</summary>
    [Code("VID_URVAL")]
    Selection,

    /// <summary>When an intervention starts.</summary>
    [Code("VID_INSATSSTART")]
    InterventionStart,

    /// <summary>When employment starts.</summary>
    [Code("VID_ANSTALLNING")]
    Employment,
}
