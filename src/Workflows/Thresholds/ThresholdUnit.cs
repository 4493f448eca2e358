namespace Jobbspar.Workflows.Thresholds;

/// <summary>What a threshold counts.</summary>
public enum ThresholdUnit
{
    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Times or persons.</summary>
    Count,
}
