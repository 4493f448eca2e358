namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>The severities of the two kinds of gap that a chain shows by itself.</summary>
/// <param name="UncoveredTime">By the length of the run in working days; what is longer than tolerated is at least <see cref="GapSeverity.Info"/>.</param>
/// <param name="UndecidedNextStep">By the working days left to decide.</param>
public sealed record ChainScales(SeverityScale UncoveredTime, SeverityScale UndecidedNextStep)
{
    /// <summary>
    /// DOMAIN 5.1. Fifteen working days are critical because a komvux student who is inactive for three weeks is written out
    /// of the course (förordning 2011:1108, 7 kap. 1 §).
    /// </summary>
    public static ChainScales Usual { get; } = new(
        new SeverityScale { Warning = 6, Serious = 11, Critical = 15 },
        new SeverityScale { Info = 20, Warning = 10, Serious = 5, Critical = 0 });
}
