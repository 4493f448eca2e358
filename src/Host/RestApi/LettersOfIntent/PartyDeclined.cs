namespace Jobbspar.Host.RestApi.LettersOfIntent;

/// <summary>That a party said no to a letter.</summary>
internal sealed record PartyDeclined
{
    /// <summary>Local date.</summary>
    public DateOnly? DeclinedOn { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
