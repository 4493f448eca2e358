namespace Jobbspar.Workflows.Participants;

/// <summary>
/// Why data of a participant may pass from one organisation to another (DOMAIN 8.3): her written consent, per recipient, or a rule of law.
/// It is not the legal basis of keeping the data (GDPR-03).
/// </summary>
public sealed class SecrecyConsent
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Who hands out.</summary>
    public required Guid FromOrganisationId { get; init; }

    /// <summary>Who receives.</summary>
    public required Guid ToOrganisationId { get; init; }

    /// <summary>What for.</summary>
    public required SharingPurpose Purpose { get; init; }

    /// <summary>Consent or law.</summary>
    public required SharingBasis Basis { get; init; }

    /// <summary>First local date on which it holds: the date on the paper.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>Last local date on which it holds.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>True where it is in writing; a consent that is not does not count.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>Where the paper is filed, e.g. a number in the register; at most 60 characters.</summary>
    public string? DocumentReference { get; init; }

    /// <summary>Local date on which she took it back.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>True on the days on which it lets data pass.</summary>
    public bool IsInForceOn(DateOnly date) => (IsWritten || Basis is SharingBasis.Law) && GivenOn <= date && date <= ValidUntil && (WithdrawnOn is null || date < WithdrawnOn);
}
