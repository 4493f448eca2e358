using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Interventions.Lessons;

/// <summary>What becomes of an intervention the next time.</summary>
public enum LessonVerdict
{
    /// <summary>Kept as it is.</summary>
    [Code("BEHALL")]
    Keep,

    /// <summary>Changed.</summary>
    [Code("ANDRA")]
    Change,

    /// <summary>Taken away.</summary>
    [Code("TA_BORT")]
    Remove,
}
