namespace Jobbspar.Workflows.Participants;

/// <summary>A consent, or a rule of law, to be registered.</summary>
public sealed record NewConsent
{
    /// <summary>Who hands out.</summary>
    public required Guid FromOrganisationId { get; init; }

    /// <summary>Who receives.</summary>
    public required Guid ToOrganisationId { get; init; }

    /// <summary>What for.</summary>
    public required SharingPurpose Purpose { get; init; }

    /// <summary>Consent or law.</summary>
    public required SharingBasis Basis { get; init; }

    /// <summary>Date on the paper.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>Last day on which it holds.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>True where it is in writing.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>Where it is filed.</summary>
    public string? DocumentReference { get; init; }
}
