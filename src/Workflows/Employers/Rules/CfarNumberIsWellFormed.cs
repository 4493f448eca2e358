using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>SCB's number of a workplace has eight digits.</summary>
internal static class CfarNumberIsWellFormed
{
    public static Refusal? Check(string? number) =>
        string.IsNullOrWhiteSpace(number) || (number.Trim().Length == 8 && number.Trim().All(char.IsAsciiDigit)) ? null : new() { Rule = nameof(CfarNumberIsWellFormed), Field = "cfar" };
}
