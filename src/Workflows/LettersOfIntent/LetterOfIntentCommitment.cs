namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>What a party undertakes (åtagande, DOMAIN 4.7).</summary>
public sealed class LetterOfIntentCommitment
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version.</summary>
    public required Guid LetterOfIntentId { get; init; }

    /// <summary>The same in every copy of the commitment, so that what refers to it outlives a new version.</summary>
    public required Guid LineageId { get; init; }

    /// <summary>Party.</summary>
    public required Guid PartyId { get; set; }

    /// <summary>Order, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>Text, at most 500 characters.</summary>
    public required string Text { get; set; }

    /// <summary>What it is about.</summary>
    public required CommitmentCategory Category { get; set; }

    /// <summary>Local date by which it is to be met.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>How it goes.</summary>
    public CommitmentStatus Status { get; set; }

    /// <summary>Local date on which the status was last checked.</summary>
    public DateOnly? CheckedOn { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }

    /// <summary>True as long as something is expected of it.</summary>
    public bool IsOpen => Status is CommitmentStatus.NotStarted or CommitmentStatus.OnItsWay or CommitmentStatus.Late;

    /// <summary>True where it is said to be late, or its day has passed without it being met.</summary>
    public bool IsLateOn(DateOnly today) => Status is CommitmentStatus.Late || (IsOpen && Due < today);
}
