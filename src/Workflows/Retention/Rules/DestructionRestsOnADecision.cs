using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Retention.AccessLogs;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Nothing is destroyed without a decision of the authority (ARK-01).</summary>
internal static class DestructionRestsOnADecision
{
    public static Refusal? Check(RetentionRule? rule) =>
        rule is null or { IsDecided: true } or { Action: RetentionAction.Keep } ? null : new() { Rule = nameof(DestructionRestsOnADecision) };

    public static Refusal? Check(AccessLogRule rule) => rule.IsDecided ? null : new() { Rule = nameof(DestructionRestsOnADecision) };
}
