using System.Text;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Text as every database takes it: PostgreSQL refuses the character NUL and halves of surrogate pairs.</summary>
internal static class StorableText
{
    /// <summary>The same text, with what cannot be stored replaced by U+FFFD.</summary>
    public static string Of(string text)
    {
        if (IsStorable(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is 0 ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0')
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
