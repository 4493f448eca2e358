using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps;

/// <summary>How a gap closed. Gaps close by themselves; nobody ticks them off.</summary>
public enum GapCloseReason
{
    /// <summary>It was foreseen, and what was missing came in time: no day was lost.</summary>
    [Code("AVVARJT")]
    Averted,

    /// <summary>It had begun, and what was missing came back.</summary>
    [Code("TACKNING_ATER")]
    CoverResumed,

    /// <summary>It had begun by the records of then, which have been corrected: it never was. Not counted.</summary>
    [Code("RATTAT")]
    Corrected,

    /// <summary>The participant, the employer or the track is no longer there to have it.</summary>
    [Code("UPPHORT")]
    SubjectLeft,
}
