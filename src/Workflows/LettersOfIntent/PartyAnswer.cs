namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>That a party confirmed, as a form gives it.</summary>
public sealed record PartyAnswer
{
    /// <summary>The party.</summary>
    public required Guid PartyId { get; init; }

    /// <summary><c>bekräftadAv</c>.</summary>
    public Guid? ConfirmedById { get; init; }

    /// <summary><c>datum</c>.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary><c>form</c>: code of <see cref="ConfirmationForm"/>.</summary>
    public string? Form { get; init; }
}
