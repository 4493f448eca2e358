using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Why a participant dropped out; codes only, never a story.</summary>
public enum DropoutReason
{
    /// <summary>Other work.</summary>
    [Code("ANNAT_ARBETE")]
    OtherWork,

    /// <summary>Other studies.</summary>
    [Code("ANDRA_STUDIER")]
    OtherStudies,

    /// <summary>Not the right level.</summary>
    [Code("EJ_RATT_NIVA")]
    WrongLevel,

    /// <summary>Language.</summary>
    [Code("SPRAK")]
    Language,

    /// <summary>The employer ended it.</summary>
    [Code("ARBETSGIVAREN_AVBROT")]
    EmployerEnded,

    /// <summary>Moved.</summary>
    [Code("FLYTT")]
    Moved,

    /// <summary>Parental leave or long absence.</summary>
    [Code("FORALDRALEDIG_ELLER_LANG_FRANVARO")]
    LongAbsence,

    /// <summary>At own request.</summary>
    [Code("EGEN_BEGARAN")]
    OwnRequest,

    /// <summary>Does not come.</summary>
    [Code("UTEBLIVEN")]
    NoShow,

    /// <summary>Not known.</summary>
    [Code("OKANT")]
    Unknown,
}
