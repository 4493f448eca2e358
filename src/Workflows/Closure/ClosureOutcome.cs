using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>How it ended for a participant (DOMAIN 4.14).</summary>
public enum ClosureOutcome
{
    /// <summary>Employed by an employer of the track.</summary>
    [Code("ANSTALLD_I_SPARET")]
    EmployedInTrack,

    /// <summary>Employed by another employer.</summary>
    [Code("ANSTALLD_ANNAN")]
    EmployedElsewhere,

    /// <summary>Goes on to studies.</summary>
    [Code("STUDIER")]
    Studies,

    /// <summary>Completed the track, without a job.</summary>
    [Code("FULLFOLJT_UTAN_ANSTALLNING")]
    CompletedWithoutJob,

    /// <summary>Dropped out.</summary>
    [Code("AVHOPP")]
    Dropout,

    /// <summary>Something else, told by a neutral code.</summary>
    [Code("ANNAT")]
    Other,
}
