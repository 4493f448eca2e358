using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.RestApi.LettersOfIntent;

/// <summary>That a party confirmed a letter.</summary>
internal sealed record PartyConfirmed
{
    /// <summary>Contact of the party.</summary>
    public Guid? ConfirmedById { get; init; }

    /// <summary>Local date.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Code of <see cref="ConfirmationForm"/>.</summary>
    public string? Form { get; init; }

    public PartyAnswer ToAnswer(Guid partyId) => new() { PartyId = partyId, ConfirmedById = ConfirmedById, ConfirmedOn = ConfirmedOn, Form = Form };
}
