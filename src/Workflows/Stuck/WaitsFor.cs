using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Stuck;

/// <summary>Whom a stuck track waits for: a function, never a person.</summary>
public enum WaitsFor
{
    /// <summary>The coordinator's function.</summary>
    [Code("KOORDINATOR")]
    Coordinator,

    /// <summary>The employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>The municipality.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>The steering group.</summary>
    [Code("STYRGRUPP")]
    SteeringGroup,

    /// <summary>Whoever sees to the obstacle.</summary>
    [Code("HINDERAGARE")]
    ObstacleOwner,

    /// <summary>Another party of the letter of intent.</summary>
    [Code("PART")]
    Party,
}
