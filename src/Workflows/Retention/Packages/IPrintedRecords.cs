using Jobbspar.Workflows.Access;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>Records of a track that exist as printed forms, such as letters of intent.</summary>
public interface IPrintedRecords
{
    /// <summary>Prints them, as far as the actor may see them.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="partIds">The employers' parts in it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">They are not for the actor.</exception>
    Task<IReadOnlyList<PackagedFile>> PrintAsync(Actor actor, Guid trackId, IReadOnlyList<Guid> partIds, CancellationToken cancellationToken);
}
