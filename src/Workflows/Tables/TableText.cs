namespace Jobbspar.Workflows.Tables;

/// <summary>Texts that a spreadsheet would run as formulas.</summary>
internal static class TableText
{
    private const char Apostrophe = '\'';

    /// <summary>The text with an apostrophe before it where it begins like a formula. Numbers below zero are none.</summary>
    public static string Harmless(string text) => IsFormula(text) ? $"{Apostrophe}{text}" : text;

    /// <summary>The text as it was before <see cref="Harmless"/>.</summary>
    public static string Plain(string text) => text is [Apostrophe, ..] && IsFormula(text[1..]) ? text[1..] : text;

    private static bool IsFormula(string text) => text is ['=' or '+' or '@' or '\t' or '\r', ..] or ['-', not (>= '0' and <= '9'), ..];
}
