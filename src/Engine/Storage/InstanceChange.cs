namespace Jobbspar.Engine.Storage;

/// <summary>All that one burst changed; saved in the caller's transaction, wholly or not at all.</summary>
public sealed record InstanceChange
{
    /// <summary>The instance after the burst.</summary>
    public required StoredInstance Instance { get; init; }

    /// <summary>True when the instance did not exist before.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Key under which a repeated start finds this instance again; only with <see cref="IsNew"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Bookmarks made.</summary>
    public IReadOnlyList<StoredBookmark> AddedBookmarks { get; init; } = [];

    /// <summary>Bookmarks used up or cancelled.</summary>
    public IReadOnlyList<Guid> RemovedBookmarks { get; init; } = [];

    /// <summary>Open bookmarks whose activity, stimulus key, payload or due instant changed; only a migration changes any.</summary>
    public IReadOnlyList<StoredBookmark> ChangedBookmarks { get; init; } = [];

    /// <summary>Journal lines to append.</summary>
    public IReadOnlyList<JournalEntry> Journal { get; init; } = [];
}
