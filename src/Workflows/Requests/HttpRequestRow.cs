namespace Jobbspar.Workflows.Requests;

/// <summary>A request that a workflow waits for the answer to. Written in the transaction that wants it, deleted in the one that takes the answer in.</summary>
public sealed class HttpRequestRow
{
    /// <summary>Key: the bookmark that the answer resumes.</summary>
    public required Guid BookmarkId { get; init; }

    /// <summary>Instance that waits.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Absolute address.</summary>
    public required string Url { get; init; }

    /// <summary>E.g. <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Body; null for none.</summary>
    public string? Content { get; init; }

    /// <summary>Media type of the body.</summary>
    public string? ContentType { get; init; }

    /// <summary>JSON object of arrays. May hold secrets, and lives only until the answer is here.</summary>
    public required string Headers { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC instant until which one host holds the row; null where nobody does.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>How often its answer could not be taken in.</summary>
    public int Failures { get; set; }
}
