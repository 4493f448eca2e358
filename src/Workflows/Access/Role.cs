using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Access;

/// <summary>System roles (DOMAIN 2.2). Codes are the role names in ASP.NET Core Identity.</summary>
public enum Role
{
    /// <summary>Koordinator.</summary>
    [Code("KOORDINATOR")]
    Coordinator,

    /// <summary>Styrgrupp.</summary>
    [Code("STYRGRUPP")]
    SteeringGroup,

    /// <summary>Administratör.</summary>
    [Code("ADMINISTRATOR")]
    Administrator,
}
