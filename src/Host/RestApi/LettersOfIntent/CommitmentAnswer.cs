using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.RestApi.LettersOfIntent;

/// <summary>What a party undertakes.</summary>
internal sealed record CommitmentAnswer
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Party of the letter.</summary>
    public required Guid PartyId { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>What it is about.</summary>
    public required CommitmentCategory Category { get; init; }

    /// <summary>Local date by which it is to be met.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>How it goes.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>Local date on which that was last looked at.</summary>
    public required DateOnly? CheckedOn { get; init; }

    /// <summary>The <c>If-Match</c> of a change of its status.</summary>
    public required int Version { get; init; }

    public static CommitmentAnswer Of(LetterOfIntentCommitment commitment) => new()
    {
        Id = commitment.Id,
        PartyId = commitment.PartyId,
        Text = commitment.Text,
        Category = commitment.Category,
        Due = commitment.Due,
        Status = commitment.Status,
        CheckedOn = commitment.CheckedOn,
        Version = commitment.Version,
    };
}
