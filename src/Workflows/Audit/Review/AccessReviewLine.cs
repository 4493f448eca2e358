using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Audit.Review;

/// <summary>One look.</summary>
/// <param name="Row">Who, when and what, with participants by their numbers.</param>
/// <param name="TrackCode">Public code of the track that it was in; null where it was in none, or the records are gone.</param>
public sealed record AccessReviewLine(HistoryRow Row, string? TrackCode);
