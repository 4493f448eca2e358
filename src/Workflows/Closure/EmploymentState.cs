using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>What a contact after the hiring found (AVSL-08).</summary>
public enum EmploymentState
{
    /// <summary>Still employed.</summary>
    [Code("KVAR")]
    Remains,

    /// <summary>Has left.</summary>
    [Code("SLUTAT")]
    Left,

    /// <summary>Employed on other terms.</summary>
    [Code("ANDRAD")]
    Changed,
}
