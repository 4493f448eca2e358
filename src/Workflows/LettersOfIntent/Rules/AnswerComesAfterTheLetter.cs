using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>A party does not confirm a letter before it is sent.</summary>
internal static class AnswerComesAfterTheLetter
{
    public static Refusal? Check(DateOnly? answeredOn, DateOnly? sentOn) =>
        answeredOn is null || sentOn is null || answeredOn >= sentOn ? null : new() { Rule = nameof(AnswerComesAfterTheLetter), Field = "datum", Arguments = [Written.Date(sentOn!.Value)] };
}
