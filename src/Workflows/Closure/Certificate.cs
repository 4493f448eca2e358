namespace Jobbspar.Workflows.Closure;

/// <summary>A betyg, intyg or bevis that a participant is to have; the document stays with its issuer (GENO-17, AVSL-12).</summary>
public sealed class Certificate
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Kind.</summary>
    public required CertificateType Type { get; set; }

    /// <summary>Who issues it, at most 200 characters.</summary>
    public required string Issuer { get; set; }

    /// <summary>Local date of issue.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>True where the participant has it.</summary>
    public bool IsHeld { get; set; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
