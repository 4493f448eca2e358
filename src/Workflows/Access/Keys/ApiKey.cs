namespace Jobbspar.Workflows.Access.Keys;

/// <summary>A key with which a program runs as its owner (ADR 110). Only a hash of its secret is kept.</summary>
public sealed class ApiKey
{
    /// <summary>Key of the row.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose rights it gives.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What its owner calls it, so that she knows which program has it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, 64 hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day, in Sweden, on which it opens anything.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>The latest day on which a request was made with it; null until then.</summary>
    public DateOnly? LastUsedOn { get; set; }

    /// <summary>UTC instant at which it was ended; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
