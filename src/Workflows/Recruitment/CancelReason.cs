using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>Why an activity was cancelled.</summary>
public enum CancelReason
{
    /// <summary>Too few candidates.</summary>
    [Code("FOR_FA")]
    TooFew,

    /// <summary>The employer could not come.</summary>
    [Code("ARBETSGIVAREN_FORHINDRAD")]
    EmployerPrevented,

    /// <summary>Staff could not come.</summary>
    [Code("PERSONAL_FORHINDRAD")]
    StaffPrevented,

    /// <summary>There was no place for it.</summary>
    [Code("LOKAL_SAKNAS")]
    PlaceMissing,

    /// <summary>It is not needed any more.</summary>
    [Code("BEHOVS_INTE")]
    NotNeeded,

    /// <summary>Another reason.</summary>
    [Code("ANNAT")]
    Other,
}
