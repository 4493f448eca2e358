namespace Jobbspar.Engine.Execution;

/// <summary>Lets an instance go on from one bookmark.</summary>
public sealed record ResumeBookmark
{
    /// <summary>Instance that the bookmark must belong to.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Bookmark.</summary>
    public required Guid BookmarkId { get; init; }

    /// <summary>Handed to the activity: JSON-like values. Ids and codes only (D6).</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
