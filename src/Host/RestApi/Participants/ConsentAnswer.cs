using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Why data of a participant may pass from one organisation to another.</summary>
internal sealed record ConsentAnswer
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who hands out.</summary>
    public required string From { get; init; }

    /// <summary>Who receives.</summary>
    public required string To { get; init; }

    /// <summary>What for.</summary>
    public required SharingPurpose Purpose { get; init; }

    /// <summary>Consent or law.</summary>
    public required SharingBasis Basis { get; init; }

    /// <summary>Date on the paper.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>Last local date on which it holds.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Local date on which she took it back.</summary>
    public required DateOnly? WithdrawnOn { get; init; }

    /// <summary>True where it lets data pass today.</summary>
    public required bool IsInForce { get; init; }

    public static ConsentAnswer Of(ConsentRow row) => new()
    {
        Id = row.Consent.Id,
        From = row.From,
        To = row.To,
        Purpose = row.Consent.Purpose,
        Basis = row.Consent.Basis,
        GivenOn = row.Consent.GivenOn,
        ValidUntil = row.Consent.ValidUntil,
        WithdrawnOn = row.Consent.WithdrawnOn,
        IsInForce = row.IsInForce,
    };
}
