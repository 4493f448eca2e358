namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>A version of a letter of intent as pages and the printed form show it.</summary>
public sealed record LetterView
{
    /// <summary>The version.</summary>
    public required LetterOfIntent Letter { get; init; }

    /// <summary>Where it stands today.</summary>
    public required LetterStatus Status { get; init; }

    /// <summary>True where its commitments are followed: it is with the parties, or holds until they have confirmed a newer one.</summary>
    public required bool IsFollowed { get; init; }

    /// <summary>What it says.</summary>
    public required LetterContent Content { get; init; }

    /// <summary>Its parties, in order.</summary>
    public required IReadOnlyList<PartyView> Parties { get; init; }

    /// <summary>What they undertake, in order.</summary>
    public required IReadOnlyList<LetterOfIntentCommitment> Commitments { get; init; }
}
