using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Where an escalation stands (DOMAIN 4.13).</summary>
public enum EscalationStatus
{
    /// <summary>Waits for an answer.</summary>
    [Code("OPPEN")]
    Open,

    /// <summary>Somebody at the present level has said that she has it.</summary>
    [Code("KVITTERAD")]
    Acknowledged,

    /// <summary>Decided; the decision has gone back to the coordinator.</summary>
    [Code("BESLUTAD")]
    Decided,

    /// <summary>Taken back by the coordinator.</summary>
    [Code("ATERKALLAD")]
    Withdrawn,

    /// <summary>The cause ended before anybody decided.</summary>
    [Code("LOST_UTAN_BESLUT")]
    SolvedWithoutDecision,
}
