using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A yes or a no to a new round stands; only later is followed by another decision.</summary>
internal static class NewRoundIsDecidedOnce
{
    public static Refusal? Check(NewRoundDecision? latest) =>
        latest is { Answer: NewRoundAnswer.Yes or NewRoundAnswer.No } ? new() { Rule = nameof(NewRoundIsDecidedOnce), Arguments = [latest.Answer.Code()] } : null;
}
