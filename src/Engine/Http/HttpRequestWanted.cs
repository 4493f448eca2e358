using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Http;

/// <summary>
/// A request that an activity wants sent once its burst is committed; the answer resumes the bookmark. It may be sent more than once where
/// a host dies in between, so it carries the bookmark's id as <c>Idempotency-Key</c>. Holds secrets: never logged, never journalled.
/// </summary>
public sealed record HttpRequestWanted : IEffect
{
    /// <summary>Instance that waits.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Bookmark to resume with the answer.</summary>
    public required Guid BookmarkId { get; init; }

    /// <summary>Absolute address, http or https.</summary>
    public required Uri Url { get; init; }

    /// <summary>E.g. <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Body; null for none.</summary>
    public string? Content { get; init; }

    /// <summary>Media type of the body.</summary>
    public string? ContentType { get; init; }

    /// <summary>Headers beside those of the body.</summary>
    public IReadOnlyDictionary<string, string[]> Headers { get; init; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says nothing of what it holds.</summary>
    public override string ToString() => $"{nameof(HttpRequestWanted)} {BookmarkId}";
}
