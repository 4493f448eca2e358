using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>Whoever wrote it can do something about a "no" that says why.</summary>
internal static class DeclinedWithReason
{
    public const int Longest = 1_000;

    public static Refusal? Check(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > Longest ? new() { Rule = nameof(DeclinedWithReason), Field = "skal" } : null;
}
