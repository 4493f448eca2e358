using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Form of an employment.</summary>
public enum EmploymentKind
{
    /// <summary>Until further notice.</summary>
    [Code("TILLSVIDARE")]
    Permanent,

    /// <summary>For a fixed term.</summary>
    [Code("VISSTID")]
    FixedTerm,

    /// <summary>Probationary.</summary>
    [Code("PROV")]
    Probationary,

    /// <summary>Seasonal.</summary>
    [Code("SASONG")]
    Seasonal,
}
