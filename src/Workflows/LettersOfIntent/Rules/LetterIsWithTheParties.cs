using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>A party answers a letter that is sent.</summary>
internal static class LetterIsWithTheParties
{
    public static Refusal? Check(LetterStatus status) =>
        status is LetterStatus.Sent or LetterStatus.Confirmed ? null : new() { Rule = nameof(LetterIsWithTheParties) };
}
