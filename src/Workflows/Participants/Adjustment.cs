using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>An adjustment that the participant has approved; an adjustment, never a diagnosis (GDPR-01).</summary>
public enum Adjustment
{
    /// <summary>Reached without steps.</summary>
    [Code("STEGFRITT")]
    StepFree,

    /// <summary>Desk of adjustable height.</summary>
    [Code("HOJ_OCH_SANKBART")]
    AdjustableDesk,

    /// <summary>Hearing loop.</summary>
    [Code("HORSLINGA")]
    HearingLoop,

    /// <summary>Sign language interpreter.</summary>
    [Code("TECKENSPRAKSTOLK")]
    SignLanguage,

    /// <summary>Large print.</summary>
    [Code("STOR_TEXT")]
    LargePrint,

    /// <summary>Texts read aloud.</summary>
    [Code("UPPLASNING")]
    ReadAloud,

    /// <summary>More time.</summary>
    [Code("LANGRE_TID")]
    MoreTime,

    /// <summary>A quiet place.</summary>
    [Code("LUGN_PLATS")]
    QuietPlace,

    /// <summary>Shorter days.</summary>
    [Code("DELTID")]
    PartTime,
}
