using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records are handed over to an authority that takes part in the track.</summary>
internal static class AuthorityTakesPart
{
    public static Refusal? Check(bool takesPart) =>
        takesPart ? null : new() { Rule = nameof(AuthorityTakesPart) };
}
