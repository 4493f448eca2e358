using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>A decision is of one of the eight kinds.</summary>
internal static class DecisionIsOneOfTheTypes
{
    public static Refusal? Check(string? code) =>
        CodeTable<DecisionType>.TryParse(code, out _) ? null : new() { Rule = nameof(DecisionIsOneOfTheTypes), Field = "beslutstyp" };
}
