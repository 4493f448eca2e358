using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>What a planned break concerns.</summary>
public enum BreakScope
{
    /// <summary>The whole track.</summary>
    [Code("SPAR")]
    Track,

    /// <summary>One intervention of the track's chain.</summary>
    [Code("INSATS")]
    Intervention,

    /// <summary>One participant.</summary>
    [Code("DELTAGARE")]
    Participant,

    /// <summary>One employer's part.</summary>
    [Code("ARBETSGIVARE")]
    Employer,
}
