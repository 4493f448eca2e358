using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Who can judge whether a learning outcome is reached.</summary>
public enum Assessor
{
    /// <summary>Teacher.</summary>
    [Code("LARARE")]
    Teacher,

    /// <summary>Supervisor at the workplace.</summary>
    [Code("HANDLEDARE")]
    Supervisor,

    /// <summary>Trained assessor, as in validation.</summary>
    [Code("BEDOMARE")]
    Assessor,
}
