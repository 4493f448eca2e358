using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Search;

/// <summary>A track that was found.</summary>
/// <param name="Id">Track.</param>
/// <param name="PublicCode"><c>JS-ÅÅÅÅ-NNN</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Status">Status.</param>
/// <param name="Employers">Names of its employers.</param>
public sealed record FoundTrack(Guid Id, string PublicCode, string Title, TrackStatus Status, IReadOnlyList<string> Employers);
