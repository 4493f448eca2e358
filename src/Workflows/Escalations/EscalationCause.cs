using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Why something is lifted (orsak, DOMAIN 6.1): one of the causes for which a track counts as stuck, or a question of the coordinator's own.</summary>
public enum EscalationCause
{
    /// <summary>A hard item of a gate is late.</summary>
    [Code("SPARR_FORSENAD")]
    GateLate,

    /// <summary>Nothing has happened in the track for long.</summary>
    [Code("STILLESTAND")]
    Standstill,

    /// <summary>A phase has lasted much longer than planned.</summary>
    [Code("FAS_OVERSKRIDEN")]
    PhaseOverrun,

    /// <summary>The start is near and a hard item is open.</summary>
    [Code("START_HOTAD")]
    StartThreatened,

    /// <summary>An obstacle is not solved.</summary>
    [Code("HINDER_OLOST")]
    ObstacleUnsolved,

    /// <summary>A critical gap is open, or many participants have grave gaps at once.</summary>
    [Code("GLAPP_KRITISKT")]
    CriticalGap,

    /// <summary>No employer takes part any more.</summary>
    [Code("ARBETSGIVARE_BORTA")]
    EmployerGone,

    /// <summary>A party does not keep what it said it would do.</summary>
    [Code("ATAGANDE_BRISTER")]
    CommitmentFails,

    /// <summary>There are no participants, or all are lost.</summary>
    [Code("FOR_FA_DELTAGARE")]
    TooFewParticipants,

    /// <summary>Follow-ups were missed three times in a row.</summary>
    [Code("UPPFOLJNING_UTEBLIVEN")]
    FollowUpsMissed,

    /// <summary>A decision is overdue.</summary>
    [Code("BESLUT_UTEBLIVET")]
    DecisionOverdue,

    /// <summary>The coordinator asks (GENO-07); several may be open at once.</summary>
    [Code("FRAGA")]
    Question,
}
