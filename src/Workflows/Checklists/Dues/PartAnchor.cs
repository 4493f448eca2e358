using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists.Dues;

/// <summary>What a part of a due rule counts from beside the item's own anchor (DOMAIN 3.2–3.5): something that registers know, and that may come more than once.</summary>
public enum PartAnchor
{
    /// <summary>The track's planned dates were changed: what was agreed is to be agreed anew.</summary>
    [Code("ANDRAD_TIDPLAN")]
    ChangedPlan,

    /// <summary>The participants start.</summary>
    [Code("STARTEN")]
    Start,

    /// <summary>The first meeting of candidates with an employer: what the parties know of them is shared by then.</summary>
    [Code("DELNING")]
    Sharing,

    /// <summary>The selection's decision about somebody who was not accepted, or is reserve, and has not been told.</summary>
    [Code("URVALSBESLUT")]
    Selection,

    /// <summary>Planned first day of an intervention.</summary>
    [Code("INSATSSTART")]
    InterventionStart,

    /// <summary>Last day of an intervention, or of a period at a workplace.</summary>
    [Code("INSATSSLUT")]
    InterventionEnd,

    /// <summary>First day on which the first intervention was really given.</summary>
    [Code("FAKTISK_START")]
    ActualStart,

    /// <summary>The participant dropped out.</summary>
    [Code("AVHOPP")]
    Dropout,

    /// <summary>Last day of the intervention that a participant leaves.</summary>
    [Code("OVERGANG")]
    Transition,

    /// <summary>An obstacle of high severity was raised.</summary>
    [Code("ALLVARLIGT_HINDER")]
    GraveObstacle,

    /// <summary>First day of an employment.</summary>
    [Code("ANSTALLNING")]
    Employment,

    /// <summary>Last day on which a provider of education takes applications.</summary>
    [Code("SISTA_ANSOKNINGSDAG")]
    LastApplicationDay,
}
