using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Participants;

/// <summary>What gate P1 asks for, as far as it is known: facts with their dates and the party behind them.</summary>
public sealed record Preparation
{
    /// <summary>True where Arbetsförmedlingen has her registered.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>When that was verified.</summary>
    public DateOnly? RegistrationVerifiedOn { get; init; }

    /// <summary>By which party.</summary>
    public OrganisationType? RegistrationVerifiedBy { get; init; }

    /// <summary>When her conditions were assessed.</summary>
    public DateOnly? ConditionsAssessedOn { get; init; }

    /// <summary>By which party.</summary>
    public OrganisationType? ConditionsAssessedBy { get; init; }

    /// <summary>Support chosen.</summary>
    public IReadOnlyList<SupportKind> Supports { get; init; } = [];

    /// <summary>When she confirmed her own interest.</summary>
    public DateOnly? OwnInterestConfirmedOn { get; init; }

    /// <summary>To which party.</summary>
    public OrganisationType? OwnInterestConfirmedBy { get; init; }

    /// <summary>Version of the privacy information.</summary>
    public string? PrivacyNoticeVersion { get; init; }

    /// <summary>When she was given it.</summary>
    public DateOnly? PrivacyNoticeGivenOn { get; init; }
}
