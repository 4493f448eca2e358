using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A new round starts after the start of this one.</summary>
internal static class NewRoundStartsAfterThisOneBegan
{
    public static Refusal? Check(DateOnly? newStart, DateOnly thisStart) =>
        newStart <= thisStart ? new() { Rule = nameof(NewRoundStartsAfterThisOneBegan), Field = "planeradStart" } : null;
}
