using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>
/// Whoever is closed as completed has a closure that was planned (GENO-18) and certificates, or a reason why one is missing (GENO-17); or the
/// task was waived (gate P3). Not asked of a dropout and of other reasons, which nobody could plan.
/// </summary>
internal static class ClosureIsPreparedOrWaived
{
    /// <param name="outcome">Outcome.</param>
    /// <param name="open">Items that the participant has an open task of.</param>
    /// <param name="isPlanned">True where a plan of the closure is registered.</param>
    /// <param name="certificatesAreKnown">True where a certificate is registered, or a reason why one is missing.</param>
    public static IReadOnlyList<Refusal> Check(ClosureOutcome outcome, IReadOnlyList<string> open, bool isPlanned, bool certificatesAreKnown) =>
        outcome is ClosureOutcome.Dropout or ClosureOutcome.Other
            ? []
            : Refusals.Among(
                open.Contains("GENO-18", StringComparer.Ordinal) && !isPlanned ? new() { Rule = $"{nameof(ClosureIsPreparedOrWaived)}.Plan" } : null,
                open.Contains("GENO-17", StringComparer.Ordinal) && !certificatesAreKnown ? new() { Rule = $"{nameof(ClosureIsPreparedOrWaived)}.Certificates", Field = "intygSaknas" } : null);
}
