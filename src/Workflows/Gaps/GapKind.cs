using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps;

/// <summary>What is missing for a participant (DOMAIN 5.1) or an employer (5.2).</summary>
public enum GapKind
{
    /// <summary>Tidsglapp: working days within the participant's own time that nothing occupies.</summary>
    [Code("P-TID")]
    UncoveredTime,

    /// <summary>Osäkerhet om nästa steg: what goes on ends soon, and nothing that comes after is confirmed.</summary>
    [Code("P-OSAKER")]
    UndecidedNextStep,

    /// <summary>Omfattningsglapp: less than half of the planned weekly scope, week after week.</summary>
    [Code("P-OMFATTNING")]
    TooFewHours,

    /// <summary>Inaktivitet: an intervention goes on, but nobody has given a sign of the participant.</summary>
    [Code("P-NARVARO")]
    NoSignOfAttendance,

    /// <summary>Stödglapp: planned support has no owner or no contact.</summary>
    [Code("P-STOD")]
    SupportMissing,

    /// <summary>Startglapp: admitted, but the first intervention has not begun.</summary>
    [Code("P-START")]
    LateStart,

    /// <summary>Slutglapp: the last intervention has ended, employment or studies have not begun.</summary>
    [Code("P-SLUT")]
    LateEnd,

    /// <summary>No contact with the employer has been registered.</summary>
    [Code("E-KONTAKT")]
    NoEmployerContact,

    /// <summary>A workplace period begins soon without a confirmed participant or without a supervisor.</summary>
    [Code("E-ANKOMST")]
    ArrivalNotPrepared,

    /// <summary>A workplace that was promised participants has none.</summary>
    [Code("E-TOMT")]
    EmptyWorkplace,

    /// <summary>Fewer participants than the employer intends to employ.</summary>
    [Code("E-VOLYM")]
    TooFewParticipants,

    /// <summary>A changed date reached the employer late or not at all.</summary>
    [Code("E-BESKED")]
    ChangeNotTold,

    /// <summary>Long time from the agreed need to the first participant at the workplace.</summary>
    [Code("E-TAPP")]
    SlowPipeline,

    /// <summary>A participant is ready, but the decision to employ or the contract is missing.</summary>
    [Code("E-SLUT")]
    EmploymentNotDecided,

    /// <summary>A participant is at the workplace without an active supervisor.</summary>
    [Code("E-HANDLEDARE")]
    NoSupervisor,
}
