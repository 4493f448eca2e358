using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A question that must be answered is.</summary>
internal static class AnswerIsGiven
{
    public static Refusal? Check(string field, bool isGiven) => isGiven ? null : new() { Rule = nameof(AnswerIsGiven), Field = field };
}
