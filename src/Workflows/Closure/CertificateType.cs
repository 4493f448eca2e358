using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Kind of certificate.</summary>
public enum CertificateType
{
    /// <summary>Grade.</summary>
    [Code("BETYG")]
    Grade,

    /// <summary>Certificate.</summary>
    [Code("INTYG")]
    Certificate,

    /// <summary>Validation.</summary>
    [Code("VALIDERINGSBEVIS")]
    Validation,

    /// <summary>Trade certificate.</summary>
    [Code("YRKESBEVIS")]
    Trade,

    /// <summary>Certificate of service.</summary>
    [Code("TJANSTEINTYG")]
    Service,
}
