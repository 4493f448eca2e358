namespace Jobbspar.Workflows.Checklists;

/// <summary>A step of a participant's chain after which something is asked.</summary>
/// <param name="From">First day: as it was given, else as planned; local date.</param>
/// <param name="To">Last day, likewise.</param>
internal sealed record LearningPeriod(DateOnly From, DateOnly To)
{
    /// <summary>True where it ended before its time.</summary>
    public bool IsBrokenOff { get; init; }
}
