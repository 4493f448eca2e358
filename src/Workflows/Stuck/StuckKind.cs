using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Stuck;

/// <summary>Why a track is stuck (spåret har fastnat, DOMAIN 6.1).</summary>
public enum StuckKind
{
    /// <summary>A hard item of a gate is long overdue.</summary>
    [Code("SPARR_FORSENAD")]
    GateLate,

    /// <summary>Nothing has happened for long.</summary>
    [Code("STILLESTAND")]
    Standstill,

    /// <summary>A phase has lasted much longer than planned.</summary>
    [Code("FAS_OVERSKRIDEN")]
    PhaseOverrun,

    /// <summary>The start is near, and something that it needs is open.</summary>
    [Code("START_HOTAD")]
    StartThreatened,

    /// <summary>An obstacle is not taken care of, or not solved.</summary>
    [Code("HINDER_OLOST")]
    ObstacleUnsolved,

    /// <summary>A critical gap stays open, or many participants have grave gaps at once.</summary>
    [Code("GLAPP_KRITISKT")]
    CriticalGap,

    /// <summary>No employer takes part, or the jobs aimed at were cut.</summary>
    [Code("ARBETSGIVARE_BORTA")]
    EmployerGone,

    /// <summary>A commitment of a letter of intent is late or cannot be met.</summary>
    [Code("ATAGANDE_BRISTER")]
    CommitmentFails,

    /// <summary>Nobody was accepted, or all were lost.</summary>
    [Code("FOR_FA_DELTAGARE")]
    TooFewParticipants,

    /// <summary>Several follow-ups in a row were missed.</summary>
    [Code("UPPFOLJNING_UTEBLIVEN")]
    FollowUpsMissed,

    /// <summary>A decision of the steering group or higher up is overdue.</summary>
    [Code("BESLUT_UTEBLIVET")]
    DecisionOverdue,
}
