using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Audit;

/// <summary>All that the page of a track's history shows.</summary>
/// <param name="Head">The track.</param>
/// <param name="Rows">What happened, latest first.</param>
public sealed record TrackHistoryPage(TrackHead Head, IReadOnlyList<HistoryRow> Rows);
