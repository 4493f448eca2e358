using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>What a consultation with a trade union led to (DOMAIN 4.4).</summary>
public enum ConsultationOutcome
{
    /// <summary>The union and the employer see it alike.</summary>
    [Code("SAMSYN")]
    Agreement,

    /// <summary>The union has remarks.</summary>
    [Code("SYNPUNKTER")]
    Remarks,

    /// <summary>The union advises against: an obstacle of high severity.</summary>
    [Code("AVSTYRKER")]
    AdvisesAgainst,

    /// <summary>There is no union to consult; the note says why.</summary>
    [Code("INGEN_MOTPART")]
    NoCounterpart,
}
