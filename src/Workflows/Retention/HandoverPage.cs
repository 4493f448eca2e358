using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Retention;

/// <summary>How the records of a track are handed over, to each authority that takes part.</summary>
/// <param name="Head">The track.</param>
/// <param name="Rows">One for each authority.</param>
/// <param name="Rules">The rules to choose among.</param>
public sealed record HandoverPage(TrackHead Head, IReadOnlyList<RetentionRow> Rows, IReadOnlyList<RetentionRule> Rules);
