using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Escalations;

/// <summary>What a line of an escalation's timeline tells.</summary>
public enum EscalationEntryKind
{
    /// <summary>It was raised.</summary>
    [Code("LYFT")]
    Raised,

    /// <summary>It came to a level.</summary>
    [Code("NIVA")]
    LevelReached,

    /// <summary>A new fact.</summary>
    [Code("UPPGIFT")]
    Fact,

    /// <summary>Somebody has it.</summary>
    [Code("KVITTERING")]
    Acknowledged,

    /// <summary>More was asked for.</summary>
    [Code("FRAGA")]
    MoreAskedFor,

    /// <summary>What was asked for.</summary>
    [Code("SVAR")]
    Answered,

    /// <summary>The coordinator completed what the decision rests on.</summary>
    [Code("UNDERLAG")]
    GroundCompleted,

    /// <summary>It was put off to a later meeting.</summary>
    [Code("BORDLAGD")]
    PutOff,

    /// <summary>A decision.</summary>
    [Code("BESLUT")]
    Decided,

    /// <summary>The decision was carried out.</summary>
    [Code("VERKSTALLT")]
    CarriedOut,

    /// <summary>Taken back.</summary>
    [Code("ATERKALLAD")]
    Withdrawn,

    /// <summary>The cause ended.</summary>
    [Code("UPPHORD")]
    CauseEnded,

    /// <summary>Its workflow had been ended by an administrator, and was started again at the same level.</summary>
    [Code("OMSTART")]
    Restarted,
}
