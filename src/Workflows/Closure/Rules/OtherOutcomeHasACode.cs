using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Another outcome has a neutral code.</summary>
internal static class OtherOutcomeHasACode
{
    public static Refusal? Check(OtherOutcome? outcome) => outcome is null ? new() { Rule = nameof(OtherOutcomeHasACode), Field = "annatUtfall" } : null;
}
