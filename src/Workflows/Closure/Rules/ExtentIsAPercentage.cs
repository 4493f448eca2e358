using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>The extent of an employment is 1 to 100 per cent.</summary>
internal static class ExtentIsAPercentage
{
    public static Refusal? Check(int? percent) => percent is >= 1 and <= 100 ? null : new() { Rule = nameof(ExtentIsAPercentage), Field = "omfattning" };
}
