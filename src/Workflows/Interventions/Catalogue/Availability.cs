using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Whether an intervention can be had (PLAN-22).</summary>
public enum Availability
{
    /// <summary>It exists.</summary>
    [Code("FINNS")]
    Exists,

    /// <summary>It can be created.</summary>
    [Code("KAN_SKAPAS")]
    CanBeCreated,

    /// <summary>It is being procured.</summary>
    [Code("UPPHANDLAS")]
    UnderProcurement,
}
