using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records that the authority keeps are not touched.</summary>
internal static class KeptRecordsStay
{
    public static Refusal? Check(RetentionRule? rule) =>
        rule is not { Action: RetentionAction.Keep } ? null : new() { Rule = nameof(KeptRecordsStay) };
}
