using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Who came with the candidate; coarse on purpose.</summary>
public enum ParticipantSource
{
    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,

    /// <summary>Ekonomiskt bistånd; shown to users of the municipality only (DOMAIN 4.9).</summary>
    [Code("EKONOMISKT_BISTAND")]
    IncomeSupport,

    /// <summary>Vuxenutbildningen.</summary>
    [Code("VUX")]
    AdultEducation,

    /// <summary>Kommunala aktivitetsansvaret.</summary>
    [Code("KAA")]
    ActivityDuty,

    /// <summary>Answered an advertisement.</summary>
    [Code("ANNONS")]
    Advertisement,

    /// <summary>Another way.</summary>
    [Code("ANNAT")]
    Other,
}
