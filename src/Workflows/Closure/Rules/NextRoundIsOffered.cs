using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Who completed without a job is offered the recruitment to a next round (AVSL-13).</summary>
internal static class NextRoundIsOffered
{
    public static Refusal? Check(NextRoundInterest? interest) => interest is null ? new() { Rule = nameof(NextRoundIsOffered), Field = "villNyOmgang" } : null;
}
