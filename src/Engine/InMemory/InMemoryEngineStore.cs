using System.Collections.Concurrent;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Triggers;

namespace Jobbspar.Engine.InMemory;

/// <summary>
/// An engine store without a database: for <c>workflow run</c>, simulations and tests. One session at a time works on an
/// instance; a session that is disposed without <see cref="InMemorySession.Commit"/> leaves nothing behind.
/// </summary>
public sealed class InMemoryEngineStore : IDefinitionSource
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, WorkflowDefinition> versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkflowDefinition> published = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<WorkflowTrigger>> triggers = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, StoredInstance> instances = [];
    private readonly Dictionary<Guid, StoredBookmark> bookmarks = [];
    private readonly Dictionary<Guid, HashSet<Guid>> bookmarksOf = [];
    private readonly SortedSet<(DateTimeOffset Due, Guid Id)> timers = [];
    private readonly Dictionary<Guid, DateTimeOffset> putOff = [];
    private readonly Dictionary<string, Guid> started = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<JournalEntry>> journal = [];

    /// <summary>Adds a version, published. Among versions of one definition the highest is the published one.</summary>
    public void Add(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        versions[definition.VersionId] = definition;
        triggers.TryRemove(definition.VersionId, out _);
        published.AddOrUpdate(definition.DefinitionId, definition, (_, other) => other.Version > definition.Version ? other : definition);
    }

    /// <summary>Opens a session. Like a database transaction it is for one thread.</summary>
    public InMemorySession Open() => new(this);

    /// <inheritdoc/>
    public ValueTask<WorkflowDefinition?> FindVersionAsync(string versionId, CancellationToken cancellationToken) =>
        new(versions.GetValueOrDefault(versionId));

    /// <inheritdoc/>
    public ValueTask<WorkflowDefinition?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        new(published.GetValueOrDefault(definitionId));

    /// <summary>The journal of an instance, oldest first.</summary>
    public IReadOnlyList<JournalEntry> JournalOf(Guid instanceId)
    {
        lock (gate)
        {
            return journal.TryGetValue(instanceId, out var entries) ? [.. entries] : [];
        }
    }

    /// <summary>When the next timer falls due; null where none is armed.</summary>
    public DateTimeOffset? NextTimer()
    {
        lock (gate)
        {
            return timers.Count == 0 ? null : timers.Min.Due;
        }
    }

    /// <summary>Triggers of the published versions that a stimulus fires. One that cannot be told before an instance runs starts nothing.</summary>
    internal List<StoredTrigger> FindTriggers(string kind, string stimulusKey)
    {
        var found = new List<StoredTrigger>();
        foreach (var definition in published.Values.OrderBy(definition => definition.DefinitionId, StringComparer.Ordinal))
        {
            foreach (var trigger in triggers.GetOrAdd(definition.VersionId, _ => Triggers(definition)))
            {
                if (string.Equals(trigger.Kind, kind, StringComparison.Ordinal) && string.Equals(trigger.StimulusKey, stimulusKey, StringComparison.Ordinal))
                {
                    found.Add(new StoredTrigger(Guid.Empty, definition.DefinitionId, definition.VersionId, trigger.ActivityId));
                }
            }
        }

        return found;
    }

    internal bool IsRunning(string? definitionId, string? correlationId, IReadOnlyDictionary<Guid, StoredInstance> changed)
    {
        lock (gate)
        {
            return instances.Values.Where(instance => !changed.ContainsKey(instance.Id)).Concat(changed.Values).Any(instance => instance.Status is InstanceStatus.Running
                && (definitionId is null || string.Equals(instance.DefinitionId, definitionId, StringComparison.Ordinal))
                && (correlationId is null || string.Equals(instance.CorrelationId, correlationId, StringComparison.Ordinal)));
        }
    }

    private static IReadOnlyList<WorkflowTrigger> Triggers(WorkflowDefinition definition)
    {
        try
        {
            return WorkflowTriggers.Of(definition, DateTimeOffset.UnixEpoch);
        }
        catch (InputException)
        {
            return [];
        }
    }

    internal StoredInstance? FindInstance(Guid id)
    {
        lock (gate)
        {
            return instances.GetValueOrDefault(id);
        }
    }

    internal StoredBookmark? FindBookmark(Guid id)
    {
        lock (gate)
        {
            return bookmarks.GetValueOrDefault(id);
        }
    }

    internal List<StoredBookmark> ListBookmarks(Guid instanceId)
    {
        lock (gate)
        {
            var found = new List<StoredBookmark>();
            if (bookmarksOf.TryGetValue(instanceId, out var ids))
            {
                foreach (var id in ids)
                {
                    found.Add(bookmarks[id]);
                }
            }

            return found;
        }
    }

    internal List<StoredBookmark> FindWaiting(string kind, string stimulusKey, string? correlationId)
    {
        lock (gate)
        {
            var found = new List<StoredBookmark>();
            foreach (var bookmark in bookmarks.Values)
            {
                if (string.Equals(bookmark.Kind, kind, StringComparison.Ordinal)
                    && string.Equals(bookmark.StimulusKey, stimulusKey, StringComparison.Ordinal)
                    && (correlationId is null || string.Equals(instances[bookmark.InstanceId].CorrelationId, correlationId, StringComparison.Ordinal)))
                {
                    found.Add(bookmark);
                }
            }

            return found;
        }
    }

    internal List<StoredBookmark> DueTimers(DateTimeOffset now, int limit)
    {
        lock (gate)
        {
            var due = new List<StoredBookmark>();
            foreach (var (instant, id) in timers)
            {
                if (instant > now || due.Count >= limit)
                {
                    break;
                }

                due.Add(bookmarks[id]);
            }

            return due;
        }
    }

    internal List<StoredInstance> ChildrenOf(Guid parentInstanceId)
    {
        lock (gate)
        {
            return [.. instances.Values.Where(instance => instance.ParentInstanceId == parentInstanceId)];
        }
    }

    internal void Delete(Guid instanceId)
    {
        lock (gate)
        {
            instances.Remove(instanceId);
            journal.Remove(instanceId);
            bookmarksOf.Remove(instanceId);
            foreach (var (key, _) in started.Where(entry => entry.Value == instanceId).ToList())
            {
                started.Remove(key);
            }
        }
    }

    internal void PutOff(Guid bookmarkId, DateTimeOffset until)
    {
        lock (gate)
        {
            if (bookmarks.TryGetValue(bookmarkId, out var bookmark) && timers.Remove(TimerOf(bookmark)))
            {
                bookmarks[bookmarkId] = bookmark with { Failures = bookmark.Failures + 1 };
                putOff[bookmarkId] = until;
                timers.Add((until, bookmarkId));
            }
        }
    }

    internal Guid? FindStarted(string key)
    {
        lock (gate)
        {
            return started.TryGetValue(key, out var id) ? id : null;
        }
    }

    internal void Apply(IReadOnlyList<InstanceChange> changes)
    {
        lock (gate)
        {
            var revisions = new Dictionary<Guid, int>();
            foreach (var change in changes)
            {
                Check(change, revisions);
            }

            foreach (var change in changes)
            {
                Apply(change);
            }
        }
    }

    /// <param name="change">Change to come.</param>
    /// <param name="revisions">What the changes before it in the same commit leave.</param>
    private void Check(InstanceChange change, Dictionary<Guid, int> revisions)
    {
        var id = change.Instance.Id;
        var stored = revisions.TryGetValue(id, out var own) ? own : instances.GetValueOrDefault(id)?.Revision;
        if (change.IsNew ? stored is not null : stored != change.Instance.Revision - 1)
        {
            throw new ConcurrentChangeException(id);
        }

        revisions[id] = change.Instance.Revision;
        if (change.IdempotencyKey is { } key && started.ContainsKey(key))
        {
            throw new ConcurrentChangeException(id);
        }
    }

    private void Apply(InstanceChange change)
    {
        var id = change.Instance.Id;
        instances[id] = change.Instance;
        if (change.IdempotencyKey is { } key)
        {
            started[key] = id;
        }

        foreach (var removed in change.RemovedBookmarks)
        {
            if (bookmarks.Remove(removed, out var bookmark))
            {
                bookmarksOf[id].Remove(removed);
                timers.Remove(TimerOf(bookmark));
                putOff.Remove(removed);
            }
        }

        foreach (var changed in change.ChangedBookmarks)
        {
            if (bookmarks.TryGetValue(changed.Id, out var bookmark))
            {
                bookmarks[changed.Id] = changed;
                Rearm(bookmark, changed);
            }
        }

        foreach (var added in change.AddedBookmarks)
        {
            bookmarks[added.Id] = added;
            if (!bookmarksOf.TryGetValue(id, out var ids))
            {
                bookmarksOf[id] = ids = [];
            }

            ids.Add(added.Id);
            if (added.DueAt is { } due)
            {
                timers.Add((due, added.Id));
            }
        }

        if (change.Journal.Count > 0)
        {
            if (!journal.TryGetValue(id, out var entries))
            {
                journal[id] = entries = [];
            }

            entries.AddRange(change.Journal);
        }
    }

    private (DateTimeOffset, Guid) TimerOf(StoredBookmark bookmark) => (putOff.GetValueOrDefault(bookmark.Id, bookmark.DueAt ?? default), bookmark.Id);

    private void Rearm(StoredBookmark before, StoredBookmark after)
    {
        timers.Remove(TimerOf(before));
        putOff.Remove(before.Id);
        if (after.DueAt is { } due)
        {
            timers.Add((due, after.Id));
        }
    }
}
