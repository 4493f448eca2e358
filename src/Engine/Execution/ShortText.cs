namespace Jobbspar.Engine.Execution;

/// <summary>Texts that stores keep in indexed columns.</summary>
internal static class ShortText
{
    /// <summary>Longer ones are refused.</summary>
    public const int Longest = 400;

    /// <summary>The text, if it is short enough.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static string? Of(string what, string? text) =>
        text is null || text.Length <= Longest ? text : throw new FormatException($"the {what} has {text.Length} characters; at most {Longest} are kept.");
}
