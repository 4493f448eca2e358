using Jobbspar.Workflows.Access;

namespace Jobbspar.Workflows.Tracks;

/// <summary>What the pages show of tracks. Number of SQL statements is constant in the number of rows.</summary>
public sealed class TrackQueries
{
    /// <summary>Tracks that the actor may see, those with late tasks first, then by public code.</summary>
    public Task<IReadOnlyList<TrackRow>> ListAsync(Actor actor, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>One track.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see it.</exception>
    public Task<TrackPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
