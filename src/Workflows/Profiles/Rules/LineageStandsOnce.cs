using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A module or learning outcome stands once in a profile.</summary>
internal static class LineageStandsOnce
{
    public static Refusal? Check(string field, int times) =>
        times <= 1 ? null : new() { Rule = nameof(LineageStandsOnce), Field = field };
}
