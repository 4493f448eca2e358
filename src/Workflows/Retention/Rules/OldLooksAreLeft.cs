using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>There are lines of the access log that are older than their period.</summary>
internal static class OldLooksAreLeft
{
    public static Refusal? Check(bool areLeft) => areLeft ? null : new() { Rule = nameof(OldLooksAreLeft) };
}
