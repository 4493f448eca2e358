using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What a promise is about. Shown by the text <c>Notice.CODE</c>, which names neither people nor situations.</summary>
public enum NoticeCode
{
    /// <summary>A task draws near or is late.</summary>
    [Code("PAMINNELSE")]
    TaskReminder,

    /// <summary>A gap has come, or is forecast.</summary>
    [Code("GLAPP")]
    Gap,

    /// <summary>An escalation was raised, lifted, withdrawn or answered.</summary>
    [Code("ESKALERING")]
    Escalation,

    /// <summary>A question waits for the reader's decision.</summary>
    [Code("BESLUT")]
    Decision,

    /// <summary>A meeting or a follow-up draws near.</summary>
    [Code("UPPFOLJNING")]
    FollowUp,

    /// <summary>Something in operations needs an administrator.</summary>
    [Code("DRIFT")]
    Operations,
}
