using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists;

/// <summary>The date that a due rule counts from (DOMAIN 3.1).</summary>
public enum DueAnchor
{
    /// <summary>T0: the track was registered.</summary>
    [Code("T0")]
    Registered,

    /// <summary>RS: the recruitment phase was entered.</summary>
    [Code("RS")]
    RecruitmentStart,

    /// <summary>GS: planned start of the first intervention.</summary>
    [Code("GS")]
    PlannedStart,

    /// <summary>GE: the track's planned last day.</summary>
    [Code("GE")]
    PlannedEnd,

    /// <summary>AS: the participant's employment began; the track's planned last day while it is not known.</summary>
    [Code("AS")]
    EmploymentStart,

    /// <summary>The task itself was opened: event-created items, and every occurrence after the first of a recurring one.</summary>
    [Code("OPPNAD")]
    Opened,
}
