namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>A request to publish, to be shown.</summary>
public sealed record PublicationRequestRow
{
    /// <summary>Request.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Name of the version.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required PublicationRequestState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Name of who asks.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Name of who decided; null where nobody did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; init; }

    /// <summary>True where whoever asked for this row made the request.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>True where she may approve it: it waits, and she wrote nothing of it.</summary>
    public required bool MayApprove { get; init; }
}
