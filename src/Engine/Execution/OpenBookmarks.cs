using System.Diagnostics.CodeAnalysis;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>The bookmarks of an instance during a burst: those that lie in the store, less those used up, plus those made.</summary>
internal sealed class OpenBookmarks(Guid instanceId, DateTimeOffset now)
{
    private readonly Dictionary<Guid, (ActivityExecution Execution, OpenBookmark Bookmark)> open = [];

    private int made;

    public int Count => open.Count;

    /// <summary>Bookmarks in the store that this burst used up or cancelled.</summary>
    public List<Guid> Removed { get; } = [];

    /// <summary>Bookmarks that this burst made and that are still open.</summary>
    public List<StoredBookmark> Added()
    {
        var added = new List<StoredBookmark>();
        foreach (var (_, bookmark) in open.Values)
        {
            if (bookmark.IsNew)
            {
                added.Add(bookmark.Row);
            }
        }

        return added;
    }

    /// <summary>Attaches bookmarks, as they lie in the store, to their executions.</summary>
    public void Load(IReadOnlyList<StoredBookmark> rows, IReadOnlyDictionary<int, ActivityExecution> executions)
    {
        foreach (var row in rows)
        {
            if (executions.TryGetValue(row.ExecutionId, out var execution))
            {
                Add(execution, new OpenBookmark(row, IsNew: false));
            }
        }
    }

    public bool TryFind(Guid id, [NotNullWhen(true)] out ActivityExecution? execution, [NotNullWhen(true)] out OpenBookmark? bookmark)
    {
        var found = open.TryGetValue(id, out var entry);
        (execution, bookmark) = entry;
        return found;
    }

    /// <summary>Those that wait for an event, in the order in which they were made or read.</summary>
    public List<Guid> WaitingFor(string eventName)
    {
        var waiting = new List<Guid>();
        var key = StimulusKeys.Stored(eventName);
        foreach (var (id, (_, bookmark)) in open)
        {
            if (string.Equals(bookmark.Row.Kind, BookmarkKinds.Event, StringComparison.Ordinal) && string.Equals(bookmark.Row.StimulusKey, key, StringComparison.Ordinal))
            {
                waiting.Add(id);
            }
        }

        return waiting;
    }

    public Guid Add(ActivityExecution execution, BookmarkRequest request)
    {
        var row = new StoredBookmark
        {
            Id = NextId(),
            InstanceId = instanceId,
            ActivityId = execution.Node.Id,
            ExecutionId = execution.Id,
            Kind = request.Kind,
            StimulusKey = request.StimulusKey is { } key ? StimulusKeys.Stored(key) : null,
            Payload = request.Payload,
            DueAt = request.DueAt?.ToUniversalTime(),
            CreatedAt = now,
        };
        Add(execution, new OpenBookmark(row, IsNew: true));
        return row.Id;
    }

    public void Remove(ActivityExecution execution, OpenBookmark bookmark)
    {
        execution.Bookmarks!.Remove(bookmark);
        open.Remove(bookmark.Row.Id);
        if (!bookmark.IsNew)
        {
            Removed.Add(bookmark.Row.Id);
        }
    }

    /// <summary>Removes all but the first few of an execution's bookmarks.</summary>
    public void RemoveAll(ActivityExecution execution, int keep = 0)
    {
        while (execution.Bookmarks is { } list && list.Count > keep)
        {
            Remove(execution, list[^1]);
        }
    }

    /// <summary>Ids made in one burst sort in the order in which they were made, so timers that fall due together run in that order.</summary>
    private Guid NextId()
    {
        Span<byte> id = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(id, bigEndian: true, out _);
        var number = Math.Min(made++, 0xFFF); // RFC 9562, 6.2: the twelve bits after the version may count
        id[6] = (byte)(0x70 | (number >> 8));
        id[7] = (byte)number;
        return new Guid(id, bigEndian: true);
    }

    private void Add(ActivityExecution execution, OpenBookmark bookmark)
    {
        (execution.Bookmarks ??= []).Add(bookmark);
        open.Add(bookmark.Row.Id, (execution, bookmark));
    }
}
