namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>One administrator asks another to publish a version exactly as it is. At most one waits per definition.</summary>
public sealed class PublicationRequest
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Version to publish.</summary>
    public required string VersionId { get; init; }

    /// <summary>Its revision: nothing else is approved.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public required PublicationRequestState State { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Who asks.</summary>
    public required Guid RequestedBy { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Who approved, declined or withdrew it; null where it was superseded.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Why it was declined, at most 1 000 characters.</summary>
    public string? Reason { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
