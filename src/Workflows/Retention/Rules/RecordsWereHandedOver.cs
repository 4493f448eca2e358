using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records go when the authority has them in its own register.</summary>
internal static class RecordsWereHandedOver
{
    public static Refusal? Check(RecordsHandover? handover) =>
        handover is not null ? null : new() { Rule = nameof(RecordsWereHandedOver) };
}
