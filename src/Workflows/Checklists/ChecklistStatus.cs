using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Status of a checklist item (DOMAIN 4.15).</summary>
public enum ChecklistStatus
{
    /// <summary>Ej påbörjad.</summary>
    [Code("EJ_PABORJAD")]
    NotStarted,

    /// <summary>Pågår: a draft of the evidence is saved, or it was sent back.</summary>
    [Code("PAGAR")]
    InProgress,

    /// <summary>Klar: the evidence rule holds.</summary>
    [Code("KLAR")]
    Done,

    /// <summary>Ej aktuell, with a reason.</summary>
    [Code("EJ_AKTUELL")]
    NotApplicable,

    /// <summary>Undantag: a waivable item was waived, by whom and why.</summary>
    [Code("UNDANTAG")]
    Waived,

    /// <summary>Återöppnad: was done, then sent back.</summary>
    [Code("ATEROPPNAD")]
    Reopened,
}
