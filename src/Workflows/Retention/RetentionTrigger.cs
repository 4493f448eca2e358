using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Retention;

/// <summary>What the period of a retention rule is counted from.</summary>
public enum RetentionTrigger
{
    /// <summary>The day on which the track ended.</summary>
    [Code("SPARETS_SLUT")]
    TrackEnded,

    /// <summary>The last day on which something was noted of a participant, at the earliest the day on which the track ended.</summary>
    [Code("SISTA_ANTECKNING")]
    LastNote,
}
