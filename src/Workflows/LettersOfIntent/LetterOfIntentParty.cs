namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>A party of an avsiktsförklaring, with its answer to this version.</summary>
public sealed class LetterOfIntentParty
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version.</summary>
    public required Guid LetterOfIntentId { get; init; }

    /// <summary>Organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>What it is in the letter.</summary>
    public required LetterPartyKind Kind { get; init; }

    /// <summary>Order, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>Contact who confirmed.</summary>
    public Guid? ConfirmedById { get; set; }

    /// <summary>Local date of that.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>How.</summary>
    public ConfirmationForm? ConfirmedForm { get; set; }

    /// <summary>Local date on which it said no.</summary>
    public DateOnly? DeclinedOn { get; set; }

    /// <summary>Why, at most 1 000 characters.</summary>
    public string? DeclinedReason { get; set; }
}
