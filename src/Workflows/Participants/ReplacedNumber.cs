namespace Jobbspar.Workflows.Participants;

/// <summary>An identity number that a participant had before (DOMAIN 4.9). Duplicates are found by it as well.</summary>
public sealed class ReplacedNumber
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>What kind it was.</summary>
    public required IdentityKind Kind { get; init; }

    /// <summary>The number, sealed for the participant.</summary>
    public required string SealedNumber { get; set; }

    /// <summary>Its keyed hash.</summary>
    public required string NumberHash { get; set; }

    /// <summary>Why it was replaced.</summary>
    public required NumberChangeReason Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReplacedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid ReplacedBy { get; init; }
}
