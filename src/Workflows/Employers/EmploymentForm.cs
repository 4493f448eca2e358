using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>The form of employment that an employer expects to offer (DOMAIN 4.3). An expectation, never a guarantee.</summary>
public enum EmploymentForm
{
    /// <summary>Not clear yet.</summary>
    [Code("OKLART")]
    Unclear,

    /// <summary>Until further notice.</summary>
    [Code("TILLSVIDARE")]
    Permanent,

    /// <summary>For a fixed time.</summary>
    [Code("VISSTID")]
    FixedTerm,

    /// <summary>Provanställning.</summary>
    [Code("PROV")]
    Probationary,
}
