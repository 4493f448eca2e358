using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Who assessed a learning outcome.</summary>
public enum AssessorRole
{
    /// <summary>Teacher.</summary>
    [Code("LARARE")]
    Teacher,

    /// <summary>Supervisor at the workplace.</summary>
    [Code("HANDLEDARE")]
    Supervisor,

    /// <summary>Assessor of competences or of a validation.</summary>
    [Code("BEDOMARE")]
    Assessor,
}
