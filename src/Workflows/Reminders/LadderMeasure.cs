namespace Jobbspar.Workflows.Reminders;

/// <summary>What a policy's points on the ladder count (DOMAIN 3.1).</summary>
public enum LadderMeasure
{
    /// <summary>Working days after the due date.</summary>
    DaysLate,

    /// <summary>Percent of the time between opening and due date; above 100.</summary>
    PercentOfLimit,

    /// <summary>Occurrences missed in a row.</summary>
    Missed,
}
