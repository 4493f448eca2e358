using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.RestApi.LettersOfIntent;

/// <summary>A party of a letter, with its answer.</summary>
internal sealed record PartyOfLetter
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is in the letter.</summary>
    public required LetterPartyKind Kind { get; init; }

    /// <summary>Local date on which it confirmed.</summary>
    public required DateOnly? ConfirmedOn { get; init; }

    /// <summary>How.</summary>
    public required ConfirmationForm? ConfirmedForm { get; init; }

    /// <summary>By whom; empty for those who may not see contacts.</summary>
    public required string ConfirmedBy { get; init; }

    /// <summary>Local date on which it said no.</summary>
    public required DateOnly? DeclinedOn { get; init; }

    public static PartyOfLetter Of(PartyView view) => new()
    {
        Id = view.Party.Id,
        OrganisationId = view.Party.OrganisationId,
        Name = view.Name,
        Kind = view.Party.Kind,
        ConfirmedOn = view.Party.ConfirmedOn,
        ConfirmedForm = view.Party.ConfirmedForm,
        ConfirmedBy = view.ConfirmedBy,
        DeclinedOn = view.Party.DeclinedOn,
    };
}
