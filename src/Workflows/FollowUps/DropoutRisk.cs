using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Risk för avhopp.</summary>
public enum DropoutRisk
{
    /// <summary>Low.</summary>
    [Code("LAG")]
    Low,

    /// <summary>Medium.</summary>
    [Code("MEDEL")]
    Medium,

    /// <summary>High: an action within three working days (GENO-16).</summary>
    [Code("HOG")]
    High,
}
