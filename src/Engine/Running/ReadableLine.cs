namespace Jobbspar.Engine.Running;

/// <summary>A problem as one line for a terminal, whatever the definition put into it.</summary>
internal static class ReadableLine
{
    private const int Longest = 500;

    /// <summary>The text without control characters, shortened in the middle where it is very long.</summary>
    public static string Of(string text)
    {
        var line = string.Create(text.Length, text, static (target, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                target[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest - 101), " … ", line.AsSpan(line.Length - 98));
    }
}
