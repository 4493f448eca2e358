using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Closure;

/// <summary>What is filled in about a certificate.</summary>
public sealed record CertificateContent
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Certificate to change; null for another one.</summary>
    public Guid? CertificateId { get; init; }

    /// <summary><c>intygstyp</c>.</summary>
    public CertificateType? Type { get; init; }

    /// <summary><c>utfardare</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary><c>utfardat</c>: local date.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary><c>finnsHosDeltagaren</c>.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Version that was shown; 0 where there was none.</summary>
    [JsonIgnore]
    public int Version { get; init; }
}
