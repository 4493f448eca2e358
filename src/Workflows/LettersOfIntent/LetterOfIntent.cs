namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>One version of an avsiktsförklaring of an employer's part in a track (DOMAIN 4.7): what the parties aim at and undertake. Not legally binding.</summary>
public sealed class LetterOfIntent
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>1 for the first. A new version begins without confirmations.</summary>
    public required int TextVersion { get; init; }

    /// <summary>Where it stands.</summary>
    public required LetterStatus Status { get; set; }

    /// <summary>What the parties aim at, at most 2 000 characters.</summary>
    public required string Ambition { get; set; }

    /// <summary>First local date.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last local date.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>How many jobs the employer aims at, 0 or more.</summary>
    public required int JobsIntended { get; set; }

    /// <summary>Local date on which it was sent to the parties.</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }

    /// <summary>Where it stands on a day: what is with the parties expires when its time is over.</summary>
    public LetterStatus StatusOn(DateOnly today) => ValidTo < today && Status is (LetterStatus.Sent or LetterStatus.Confirmed) ? LetterStatus.Expired : Status;
}
