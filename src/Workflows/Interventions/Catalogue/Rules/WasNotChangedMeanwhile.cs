using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>What is saved is what was read: nobody else has changed it since.</summary>
internal static class WasNotChangedMeanwhile
{
    public static Refusal? Check(int read, int stored) => read == stored ? null : new Refusal { Rule = nameof(WasNotChangedMeanwhile) };
}
