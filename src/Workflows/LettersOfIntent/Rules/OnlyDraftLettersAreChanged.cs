using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>A letter that is sent is not changed; a change is a new version.</summary>
internal static class OnlyDraftLettersAreChanged
{
    public static Refusal? Check(LetterStatus status) =>
        status is LetterStatus.Draft ? null : new() { Rule = nameof(OnlyDraftLettersAreChanged) };
}
