using Jobbspar.Workflows.Gaps;

namespace Jobbspar.Workflows.Thresholds;

/// <summary>What thresholds that are not decided yet would change today.</summary>
public sealed record ThresholdPreview
{
    /// <summary>Tracks that were looked at: all that have not ended.</summary>
    public required int Tracks { get; init; }

    /// <summary>Open gaps by severity, the tolerated left out: by the thresholds of now, and by the others.</summary>
    public required IReadOnlyList<(GapSeverity Severity, int Now, int Then)> Gaps { get; init; }

    /// <summary>Tracks that are stuck by the thresholds of now.</summary>
    public required int StuckNow { get; init; }

    /// <summary>And by the others, with the gaps as they are known now.</summary>
    public required int StuckThen { get; init; }
}
