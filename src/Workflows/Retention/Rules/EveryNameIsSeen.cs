using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records are taken out by somebody who may see the names of all whose records they are.</summary>
internal static class EveryNameIsSeen
{
    public static Refusal? Check(bool areSeen) => areSeen ? null : new() { Rule = nameof(EveryNameIsSeen) };
}
