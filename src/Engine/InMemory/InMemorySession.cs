using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Triggers;

namespace Jobbspar.Engine.InMemory;

/// <summary>A session of an <see cref="InMemoryEngineStore"/>: sees its own changes, and leaves them behind only when committed.</summary>
public sealed class InMemorySession : IEngineSession, IDisposable
{
    private readonly InMemoryEngineStore store;
    private readonly List<InstanceChange> changes = [];
    private readonly Dictionary<Guid, int> revisions = [];
    private readonly Dictionary<Guid, DateTimeOffset> putOff = [];
    private readonly List<Guid> deleted = [];

    internal InMemorySession(InMemoryEngineStore store) => this.store = store;

    /// <summary>Makes the session's changes visible to others, all or none.</summary>
    /// <exception cref="ConcurrentChangeException">Another session committed a change of the same instance.</exception>
    public void Commit()
    {
        foreach (var (id, revision) in revisions)
        {
            if ((store.FindInstance(id)?.Revision ?? 0) != revision)
            {
                throw new ConcurrentChangeException(id);
            }
        }

        store.Apply(changes);
        foreach (var (timer, until) in putOff)
        {
            store.PutOff(timer, until);
        }

        deleted.ForEach(store.Delete);
        deleted.Clear();
        putOff.Clear();
        changes.Clear();
        revisions.Clear();
    }

    /// <summary>Forgets what was not committed.</summary>
    public void Dispose()
    {
        changes.Clear();
        putOff.Clear();
        deleted.Clear();
    }

    /// <inheritdoc/>
    public ValueTask<StoredInstance?> LockInstanceAsync(Guid instanceId, CancellationToken cancellationToken)
    {
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            if (changes[i].Instance.Id == instanceId)
            {
                return new(changes[i].Instance);
            }
        }

        var instance = store.FindInstance(instanceId);
        revisions.TryAdd(instanceId, instance?.Revision ?? 0);
        return new(instance);
    }

    /// <inheritdoc/>
    public ValueTask<StoredBookmark?> FindBookmarkAsync(Guid bookmarkId, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<Guid, StoredBookmark>();
        if (store.FindBookmark(bookmarkId) is { } stored)
        {
            rows[bookmarkId] = stored;
        }

        Overlay(rows, static (_, _) => true, bookmarkId);
        return new(rows.GetValueOrDefault(bookmarkId));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredBookmark>> ListBookmarksAsync(Guid instanceId, CancellationToken cancellationToken) =>
        new(Overlay(Rows(store.ListBookmarks(instanceId)), static (row, id) => row.InstanceId == id, instanceId));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredBookmark>> FindWaitingAsync(string kind, string stimulusKey, string? correlationId, CancellationToken cancellationToken) =>
        new(Overlay(
            Rows(store.FindWaiting(kind, stimulusKey, correlationId)),
            (row, _) => string.Equals(row.Kind, kind, StringComparison.Ordinal) && string.Equals(row.StimulusKey, stimulusKey, StringComparison.Ordinal) && Correlates(row.InstanceId, correlationId),
            0));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredBookmark>> ClaimDueTimersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var due = new List<StoredBookmark>(Overlay(Rows(store.DueTimers(now, limit)), static (row, now) => row.DueAt <= now, now));
        due.RemoveAll(row => putOff.ContainsKey(row.Id));
        due.Sort(static (a, b) => Nullable.Compare(a.DueAt, b.DueAt));
        return new(due.Count > limit ? due.GetRange(0, limit) : due);
    }

    /// <inheritdoc/>
    public ValueTask PutOffTimerAsync(Guid bookmarkId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        putOff[bookmarkId] = until;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(Guid Id, InstanceStatus Status)>> FindChildrenAsync(Guid parentInstanceId, CancellationToken cancellationToken)
    {
        var children = store.ChildrenOf(parentInstanceId).ToDictionary(child => child.Id);
        foreach (var change in changes.Where(change => change.Instance.ParentInstanceId == parentInstanceId))
        {
            children[change.Instance.Id] = change.Instance;
        }

        return new([.. children.Values.OrderBy(child => child.CreatedAt).ThenBy(child => child.Id).Select(child => (child.Id, child.Status))]);
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(IReadOnlyList<Guid> instanceIds, CancellationToken cancellationToken)
    {
        deleted.AddRange(instanceIds);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string kind, string stimulusKey, CancellationToken cancellationToken) => new(store.FindTriggers(kind, stimulusKey));

    /// <inheritdoc/>
    public ValueTask HoldTriggerAsync(Guid triggerId, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellationToken)
    {
        var changed = new Dictionary<Guid, StoredInstance>();
        foreach (var change in changes)
        {
            changed[change.Instance.Id] = change.Instance;
        }

        return new(store.IsRunning(definitionId, correlationId, changed));
    }

    /// <inheritdoc/>
    public ValueTask<Guid?> FindStartedAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            if (string.Equals(change.IdempotencyKey, idempotencyKey, StringComparison.Ordinal))
            {
                return new(change.Instance.Id);
            }
        }

        return new(store.FindStarted(idempotencyKey));
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(InstanceChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        changes.Add(change);
        return ValueTask.CompletedTask;
    }

    private static Dictionary<Guid, StoredBookmark> Rows(List<StoredBookmark> stored)
    {
        var rows = new Dictionary<Guid, StoredBookmark>(stored.Count);
        foreach (var row in stored)
        {
            rows[row.Id] = row;
        }

        return rows;
    }

    private List<StoredBookmark> Overlay<T>(Dictionary<Guid, StoredBookmark> rows, Func<StoredBookmark, T, bool> belongs, T argument)
    {
        foreach (var change in changes)
        {
            foreach (var removed in change.RemovedBookmarks)
            {
                rows.Remove(removed);
            }

            foreach (var changed in change.ChangedBookmarks)
            {
                rows.Remove(changed.Id);
            }

            foreach (var written in (ReadOnlySpan<IReadOnlyList<StoredBookmark>>)[change.ChangedBookmarks, change.AddedBookmarks])
            {
                foreach (var row in written)
                {
                    if (belongs(row, argument))
                    {
                        rows[row.Id] = row;
                    }
                }
            }
        }

        // Oldest first, as the databases order them.
        var found = new List<StoredBookmark>(rows.Values);
        found.Sort(static (a, b) => a.CreatedAt == b.CreatedAt ? a.Id.CompareTo(b.Id) : a.CreatedAt.CompareTo(b.CreatedAt));
        return found;
    }

    private bool Correlates(Guid instanceId, string? correlationId)
    {
        if (correlationId is null)
        {
            return true;
        }

        for (var i = changes.Count - 1; i >= 0; i--)
        {
            if (changes[i].Instance.Id == instanceId)
            {
                return string.Equals(changes[i].Instance.CorrelationId, correlationId, StringComparison.Ordinal);
            }
        }

        return string.Equals(store.FindInstance(instanceId)?.CorrelationId, correlationId, StringComparison.Ordinal);
    }
}
