using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Whose answer is waited for (trappans nivå, DOMAIN 6.2). L0, the responsible party's own reminder, is the reminders' concern.</summary>
public enum EscalationLevel
{
    /// <summary>The coordinators of the track.</summary>
    [Code("L1")]
    Coordinators,

    /// <summary>Operative manager of the responsible party.</summary>
    [Code("L2")]
    Managers,

    /// <summary>Steering group.</summary>
    [Code("L3")]
    SteeringGroup,

    /// <summary>Higher up in the organisation.</summary>
    [Code("L4")]
    HigherUp,
}
