using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>One draft at a time.</summary>
internal static class LetterHasOneDraft
{
    public static Refusal? Check(bool hasDraft) =>
        !hasDraft ? null : new() { Rule = nameof(LetterHasOneDraft) };
}
