using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>A commitment is followed in a letter that is with the parties, and in the one that holds until they have confirmed a newer one.</summary>
internal static class CommitmentIsFollowedWhileItHolds
{
    /// <param name="status">Where the letter stands.</param>
    /// <param name="isInForce">True where it is the latest that all parties confirmed.</param>
    public static Refusal? Check(LetterStatus status, bool isInForce) => isInForce ? null : LetterIsWithTheParties.Check(status);
}
