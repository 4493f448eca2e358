using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Triggers;

namespace Jobbspar.Engine.Storage;

/// <summary>
/// The engine's view of one open transaction. The caller begins and commits it, so that the engine's rows and the
/// caller's own change together (D2). Not safe for use by several threads.
/// </summary>
public interface IEngineSession
{
    /// <summary>Reads an instance and holds its row until the transaction ends; others who ask for it wait.</summary>
    /// <returns>The instance, or null where there is none.</returns>
    ValueTask<StoredInstance?> LockInstanceAsync(Guid instanceId, CancellationToken cancellationToken);

    /// <summary>Reads one bookmark; null where it was used or never existed.</summary>
    ValueTask<StoredBookmark?> FindBookmarkAsync(Guid bookmarkId, CancellationToken cancellationToken);

    /// <summary>All bookmarks of one instance.</summary>
    ValueTask<IReadOnlyList<StoredBookmark>> ListBookmarksAsync(Guid instanceId, CancellationToken cancellationToken);

    /// <summary>Bookmarks that wait for a stimulus, over all instances.</summary>
    /// <param name="kind">E.g. <c>Elsa.Event</c>.</param>
    /// <param name="stimulusKey">E.g. the event's name.</param>
    /// <param name="correlationId">Where given, only instances with this correlation id.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<StoredBookmark>> FindWaitingAsync(string kind, string stimulusKey, string? correlationId, CancellationToken cancellationToken);

    /// <summary>Timers that are due and not put off, earliest first, that no other session holds.</summary>
    ValueTask<IReadOnlyList<StoredBookmark>> ClaimDueTimersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Lets a timer that could not fire rest until an instant, and counts the failure. When it falls due stays as it is.</summary>
    ValueTask PutOffTimerAsync(Guid bookmarkId, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Deletes instances with their bookmarks and journals. The caller holds the first of them, and none of them runs.</summary>
    ValueTask DeleteAsync(IReadOnlyList<Guid> instanceIds, CancellationToken cancellationToken);

    /// <summary>Instances that an instance started, oldest first.</summary>
    ValueTask<IReadOnlyList<(Guid Id, InstanceStatus Status)>> FindChildrenAsync(Guid parentInstanceId, CancellationToken cancellationToken);

    /// <summary>Triggers of published versions that a stimulus fires.</summary>
    ValueTask<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string kind, string stimulusKey, CancellationToken cancellationToken);

    /// <summary>Holds a trigger until the transaction ends; others who ask for it wait.</summary>
    ValueTask HoldTriggerAsync(Guid triggerId, CancellationToken cancellationToken);

    /// <summary>True where an instance runs: of the definition where one is given, with the correlation id where one is given.</summary>
    ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellationToken);

    /// <summary>The instance that an earlier start with the same key made, or null.</summary>
    ValueTask<Guid?> FindStartedAsync(string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Writes a change. <c>Instance.Revision</c> must follow the stored one.</summary>
    /// <exception cref="ConcurrentChangeException">Somebody else changed the instance since it was read.</exception>
    ValueTask SaveAsync(InstanceChange change, CancellationToken cancellationToken);
}
