using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>How a trade union was consulted (DOMAIN 4.4).</summary>
public enum ConsultationForm
{
    /// <summary>Meeting.</summary>
    [Code("MOTE")]
    Meeting,

    /// <summary>In writing.</summary>
    [Code("SKRIFTLIGT")]
    Written,

    /// <summary>Negotiation by medbestämmandelagen.</summary>
    [Code("MBL")]
    CoDetermination,
}
